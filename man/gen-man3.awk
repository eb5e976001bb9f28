# SPDX-License-Identifier: MIT
# gen-man3.awk: data/*.md -> a page of section 3 for each standard code.
#
# usage: awk -v version=V -v date=D -v directory=DIR \
#            -f markdown.awk -f answers.awk -f roff.awk -f gen-man3.awk \
#            kind=notes data/notes.md kind=classes data/classes.md \
#            kind=versions data/versions.md kind=functions data/functions.md \
#            kind=named data/named.md \
#            kind=spellings data/function-spellings.md \
#            kind=readings data/readings.md \
#            kind=priority data/priority.md kind=kin data/kin.md \
#            kind=standard data/pkcs11.md data/later.md
#
# Writes DIR/NAME.3 for each code, and the names of these files to standard
# output, one a line. The page's NAME line has the ways to write the number, so
# that man(1), whatis(1) and apropos(1) find it by them.

BEGIN {
	columns_of["notes"] = "Message|Summary|What to check"
	columns_of["spellings"] = "Spelling|Function|Note"
	columns_of["readings"] = "Producer|Version"
	columns_of["priority"] = "Message|Overrides|Where"
	columns_of["kin"] = "Message|See also|Why"
	columns_of["standard"] = "Message|Code|Description"
}

function needs(file) {
	return (kind in columns_of) ? columns_of[kind] : answers_needs(kind)
}

function begin_file() {
}

function row() {
	answers_row()
	if (kind == "notes")
		note_row(plain(cell["Message"]))
	else if (kind == "versions")
		since[plain(cell["Message"])] = cell["Since"]
	else if (kind == "spellings")
		note_on[plain(cell["Spelling"])] = cell["Note"]
	else if (kind == "readings")
		producer_row(plain(cell["Producer"]))
	else if (kind == "priority")
		priority_row(plain(cell["Message"]), plain(cell["Overrides"]))
	else if (kind == "kin")
		kin_row(plain(cell["Message"]), plain(cell["See also"]))
	else if (kind == "standard")
		standard_row(plain(cell["Message"]))
}

function note_row(name) {
	summary[name] = cell["Summary"]
	check[name] = cell["What to check"]
}

function producer_row(name) {
	producers[++producer_count] = name
	version_of[name] = cell["Version"]
}

function append(lists, key, item) {
	lists[key] = lists[key] (lists[key] == "" ? "" : " ") item
}

function priority_row(name, other) {
	append(overrides, name, other)
	append(yields_to, other, name)
	where[name, other] = cell["Where"]
}

# Kinship holds both ways.
function kin_row(name, other) {
	append(kin, name, other)
	append(kin, other, name)
	why[name, other] = why[other, name] = cell["Why"]
}

function standard_row(name) {
	count++
	names[count] = name
	code[name] = hex8(cell["Code"])
	description[name] = cell["Description"]
}

function section(title) {
	print ".SH " title > page
}

function say(text) {
	print text > page
}

function print_page(name) {
	page = directory "/" name ".3"
	say(page_heading(name, 3, "gen-man3.awk"))
	section("NAME")
	say(name ", " long_hex(code[name]) ", " numbers_of(name) \
		" \\- " roff(summary[name]))
	print_value(name)
	section("DESCRIPTION")
	say(roff(description[name]))
	print_strays(description[name])
	if (check[name] != "") {
		section("\"WHAT TO CHECK\"")
		print_check(check[name])
		print_readings(check[name])
	}
	print_returned_by(name)
	print_precedence(name)
	print_see_also(name)
	section("STANDARDS")
	say("PKCS #11 has this return value since version " since[name] ".")
	close(page)
	print name ".3"
}

# 0xA4, 0xa4: not every man(1) finds a name in the other case of letters.
function numbers_of(name,    number) {
	number = short_hex(code[name])
	return number (tolower(number) == number ? "" : \
		", 0x" tolower(substr(number, 3)))
}

function print_value(name,    number) {
	number = decimal(code[name])
	section("VALUE")
	say(bold(long_hex(code[name])) ", decimal " bold(number))
	if (code[name] >= "80000000")
		say("(" bold(sprintf("%.0f", number - 4294967296)) \
			" where it is taken for a signed number)")
}

function print_check(text,    i, n, point) {
	n = split(text, point, /<br>/)
	for (i = 1; i <= n; i++)
		say(".IP \\(bu 2\n" roff(trim(point[i])))
}

# Functions that the description names and that do not exist, once each.
function print_strays(text,    i, n, part, told) {
	n = split(text, part, "`")
	for (i = 2; i <= n; i += 2)
		if ((part[i] in note_on) && !told[part[i]]++)
			say(".PP\n" bold(part[i]) ": " roff(note_on[part[i]]) \
				".")
}

function has_word(text, word,    at, before, behind, last, rest) {
	last = ""
	for (rest = text; (at = index(rest, word)) > 0; \
	     rest = substr(rest, at + 1)) {
		before = at > 1 ? substr(rest, at - 1, 1) : last
		behind = substr(rest, at + length(word), 1)
		if (before !~ /[A-Za-z0-9-]/ && behind !~ /[A-Za-z0-9-]/)
			return 1
		last = substr(rest, at, 1)
	}
	return 0
}

function print_readings(text,    i, list) {
	for (i = 1; i <= producer_count; i++)
		if (has_word(text, producers[i]))
			list = list (list == "" ? "" : ", ") producers[i] \
				" " version_of[producers[i]]
	if (list != "")
		say(".PP\nRead in: " roff(list) ".")
}

function print_returned_by(name,    i, n, list) {
	section("\"RETURNED BY\"")
	say(roff(class_rule[class_of[name]]))
	n = 0
	for (i = 1; i <= function_count; i++)
		if ((function_names[i], name) in listed)
			list[++n] = function_names[i]
	if (n > 0) {
		say(".PP\nThe standard lists it for")
		print_functions(list, n)
	}
	print_said(name, "NAMED", "Its text names it for")
	print_said(name, "NONE", "Its text says that it never comes from")
	print_against(name)
}

function print_functions(list, n,    i) {
	for (i = 1; i <= n; i++)
		say(bold(list[i]) (i < n ? "," : "."))
}

# What the text says, in a paragraph for the functions of which it says it.
function print_said(name, wanted, words,    i, key, order, keys, members, n) {
	keys = 0
	split("", scope)
	for (i = 1; i <= function_count; i++) {
		find_answer(function_names[i], name)
		if (answer["kind"] != wanted || answer["why"] == "" || \
		    answer["borrowed"])
			continue
		key = answer["section"] SUBSEP answer["why"]
		if (!(key in members)) {
			order[++keys] = key
			members[key] = answer["scope"]
			scope[key] = answer["scope"]
		}
		if (scope[key] == "")
			members[key] = members[key] \
				(members[key] == "" ? "" : ", ") \
				"`" function_names[i] "`"
	}
	for (i = 1; i <= keys; i++) {
		split(order[i], key_part, SUBSEP)
		say(".PP\n" words " " roff(members[order[i]]) \
			" (section " key_part[1] "): " roff(key_part[2]) ".")
	}
}

# Lists that the text contradicts.
function print_against(name,    i, list, n, place_of, why_not) {
	for (i = 1; i <= function_count; i++) {
		find_answer(function_names[i], name)
		if (answer["against"] == "" || ((answer["against section"] \
				SUBSEP answer["against"]) in scope))
			continue
		list = list (n++ ? ", " : "") "`" function_names[i] "`"
		place_of = answer["against section"]
		why_not = answer["against"]
	}
	if (n)
		say(".PP\nOf these lists, that of " roff(list) \
			" is contradicted in section " place_of ": " \
			roff(why_not) ".")
}

function print_precedence(name) {
	if (overrides[name] == "" && yields_to[name] == "")
		return
	section("PRECEDENCE")
	if (overrides[name] != "") {
		say("It wins where one of these would fit as well:")
		print_pairs(overrides[name], name, "")
	}
	if (overrides[name] != "" && yields_to[name] != "")
		say(".PP")
	if (yields_to[name] != "") {
		say("It gives way where one of these fits as well:")
		print_pairs(yields_to[name], "", name)
	}
}

# One of winner and loser is given; the others are the list.
function print_pairs(list, winner, loser,    i, n, other, scope) {
	n = split(list, other, " ")
	for (i = 1; i <= n; i++) {
		scope = winner != "" ? where[winner, other[i]] : \
			where[other[i], loser]
		say(".IP \\(bu 2\n" bold(other[i]) "(3), " roff(scope))
	}
}

function print_see_also(name,    i, n, other) {
	section("\"SEE ALSO\"")
	n = split(kin[name], other, " ")
	for (i = 1; i <= n; i++) {
		say(".TP\n" bold(other[i]) "(3)")
		say(roff(why[name, other[i]]))
	}
	if (n > 0)
		say(".PP")
	say("\\fBckr\\fR(1), \\fBckr\\-codes\\fR(7)")
}

function check_page(name) {
	if (summary[name] == "")
		stop(name " has no row in notes.md")
	if (since[name] == "")
		stop(name " has no row in versions.md")
}

function finish(    i) {
	answers_check()
	answers_borrow()
	for (i = 1; i <= count; i++) {
		check_page(names[i])
		print_page(names[i])
	}
}
