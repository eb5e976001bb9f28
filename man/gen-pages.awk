# SPDX-License-Identifier: MIT
# gen-pages.awk: data/*.md -> a page of section 3 for each standard code.
#
# usage: awk -v version=V -v date=D -v directory=DIR \
#            -f markdown.awk -f roff.awk -f gen-pages.awk \
#            kind=notes data/notes.md kind=versions data/versions.md \
#            kind=classes data/classes.md kind=functions data/functions.md \
#            kind=priority data/priority.md kind=kin data/kin.md \
#            kind=standard data/pkcs11.md data/later.md
#
# Writes DIR/NAME.3 for each code, and the names of these files to standard
# output, one a line. The page's NAME line has both ways to write the number,
# so that man(1), whatis(1) and apropos(1) find it by them.

BEGIN {
	columns_of["notes"] = "Message|Summary|What to check"
	columns_of["versions"] = "Message|Since|Class"
	columns_of["classes"] = "Class|Returned by|Rule"
	columns_of["functions"] = "Function|Since|Return values"
	columns_of["priority"] = "Message|Overrides|Where"
	columns_of["kin"] = "Message|See also|Why"
	columns_of["standard"] = "Message|Code|Description"
}

function needs(file) {
	return columns_of[kind]
}

function begin_file() {
}

function row() {
	if (kind == "notes")
		note_row(plain(cell["Message"]))
	else if (kind == "versions")
		version_row(plain(cell["Message"]))
	else if (kind == "classes")
		rule[cell["Class"]] = cell["Rule"]
	else if (kind == "functions")
		function_row(plain(cell["Function"]), cell["Return values"])
	else if (kind == "priority")
		priority_row(plain(cell["Message"]), plain(cell["Overrides"]))
	else if (kind == "kin")
		kin_row(plain(cell["Message"]), plain(cell["See also"]))
	else
		standard_row(plain(cell["Message"]))
}

function note_row(name) {
	summary[name] = cell["Summary"]
	check[name] = cell["What to check"]
}

function version_row(name) {
	since[name] = cell["Since"]
	class[name] = cell["Class"]
}

function function_row(name, values,    i, n, value) {
	n = split(values, value, " ")
	for (i = 1; i <= n; i++)
		append(returned_by, plain(value[i]), name)
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
	# The number fits into a page's header where long names do not.
	say(page_heading(long_hex(code[name]), 3, "gen-pages.awk"))
	section("NAME")
	say(name ", " long_hex(code[name]) ", " short_hex(code[name]) \
		" \\- " roff(summary[name]))
	print_value(name)
	section("DESCRIPTION")
	say(roff(description[name]))
	if (check[name] != "") {
		section("\"WHAT TO CHECK\"")
		print_check(check[name])
	}
	print_returned_by(name)
	print_precedence(name)
	print_see_also(name)
	section("STANDARDS")
	say("PKCS #11 has this return value since version " since[name] ".")
	close(page)
	print name ".3"
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

function print_returned_by(name,    i, n, function_name) {
	section("\"RETURNED BY\"")
	say(roff(rule[class[name]]))
	n = split(returned_by[name], function_name, " ")
	if (n == 0)
		return
	say(".PP\nThe standard lists it for")
	for (i = 1; i <= n; i++)
		say(bold(function_name[i]) (i < n ? "," : "."))
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
	if (rule[class[name]] == "")
		stop(name " has a class that classes.md lacks")
}

function finish(    i) {
	for (i = 1; i <= count; i++) {
		check_page(names[i])
		print_page(names[i])
	}
}
