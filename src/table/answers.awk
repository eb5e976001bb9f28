# SPDX-License-Identifier: MIT
# answers.awk: whether a function may return a value, and what says so. The one
# place where this is worked out, for gen-answers.awk and man/gen-man3.awk.
#
# The including script lets answers_needs() and answers_row() see the rows of
# kind=functions, classes, versions, named and standard. After the last row it
# calls answers_check() and answers_borrow(); then find_answer(F, C) sets
#   answer["kind"]     LISTED, NAMED, CLASS or NONE
#   answer["section"]  where PKCS #11 says so, "" for a plain NONE
#   answer["why"]      the words of named.md, or the rule of the class
#   answer["scope"]    "any function ..." where the row or the class has it
#   answer["against"], answer["against section"]
#                      what the text says against a list that has the value
#   answer["borrowed"] 1 where another function's value is passed on
# Functions are function_names[1..function_count] in the order of their table,
# values are value_names[1..value_count] in the order of theirs.

function answers_needs(kind) {
	if (kind == "functions")
		return "Function|Since|Section|Uses|Return values"
	if (kind == "classes")
		return "Class|Returned by|Section|Rule"
	if (kind == "versions")
		return "Message|Since|Class"
	if (kind == "named")
		return "Return values|Functions|Except|May|Section|Why"
	return "Message|Code"
}

function answers_row() {
	if (kind == "functions")
		learn_function(plain(cell["Function"]))
	else if (kind == "classes")
		learn_class(cell["Class"])
	else if (kind == "versions")
		class_of[plain(cell["Message"])] = cell["Class"]
	else if (kind == "named")
		learn_named()
	else if (kind == "standard") {
		value_names[++value_count] = plain(cell["Message"])
		is_value[plain(cell["Message"])] = 1
	}
}

function learn_function(name,    i, n, part) {
	if (cell["Uses"] !~ /^(session|token|-)$/)
		fail("a function uses a session, a token or -: " cell["Uses"])
	if (name in uses)
		fail("a second row for " name)
	function_names[++function_count] = name
	uses[name] = cell["Uses"]
	place[name] = cell["Section"]
	n = split(cell["Return values"], part, " ")
	for (i = 1; i <= n; i++)
		if (part[i] != "-")
			listed[name, plain(part[i])] = 1
}

function learn_class(name) {
	class_scope[name] = cell["Returned by"]
	class_section[name] = cell["Section"]
	class_rule[name] = cell["Rule"]
}

# Rows are kept, for the functions may stand in a later file.
function learn_named() {
	if (cell["May"] !~ /^(yes|no)$/)
		fail("May is yes or no: " cell["May"])
	named_count++
	named_values[named_count] = cell["Return values"]
	named_functions[named_count] = cell["Functions"]
	named_except[named_count] = cell["Except"]
	named_may[named_count] = cell["May"]
	named_section[named_count] = cell["Section"]
	named_why[named_count] = cell["Why"]
	named_line[named_count] = FNR
	named_file = FILENAME
}

function is_scope(text) {
	return text ~ /^any function/
}

# Whether a function is one of those that a cell names or describes.
function in_scope(text, name) {
	if (!is_scope(text))
		return index(text, "`" name "`") > 0
	if (text ~ /and takes no session handle/)
		return uses[name] == "token"
	if (text ~ /takes a session handle/)
		return uses[name] == "session"
	if (text ~ /uses a token/)
		return uses[name] != "-"
	return !index(text, "`" name "`")
}

function row_holds(at, name) {
	return in_scope(named_functions[at], name) && \
		!index(named_except[at], "`" name "`")
}

function is_borrowing(at) {
	return named_values[at] !~ /`/
}

function find_row(may, name, value,    i) {
	for (i = 1; i <= named_count; i++)
		if (named_may[i] == may && \
		    index(named_values[i], "`" value "`") && \
		    row_holds(i, name))
			return i
	return 0
}

# What may come from the functions that a row borrows from.
function answers_borrow(    i, j, k, name, value) {
	for (i = 1; i <= named_count; i++) {
		if (!is_borrowing(i))
			continue
		for (j = 1; j <= function_count; j++) {
			name = function_names[j]
			if (uses[name] != "session" || row_holds(i, name))
				continue
			for (k = 1; k <= value_count; k++) {
				value = value_names[k]
				if ((name, value) in listed || \
				    find_row("yes", name, value))
					lent[value] = i
			}
		}
	}
}

function set_answer(kind, place_in_text, why, scope) {
	answer["kind"] = kind
	answer["section"] = place_in_text
	answer["why"] = why
	answer["scope"] = scope
	answer["against"] = answer["against section"] = ""
	answer["borrowed"] = 0
}

function set_row(kind, at) {
	set_answer(kind, named_section[at], named_why[at], \
		is_scope(named_functions[at]) ? named_functions[at] : "")
}

function set_listed(name, no) {
	set_answer("LISTED", place[name], "", "")
	if (no) {
		answer["against"] = named_why[no]
		answer["against section"] = named_section[no]
	}
}

# The rule of a class says more than a row for any function, and less than a
# row for single ones.
function find_answer(name, value,    no, yes, class) {
	class = class_of[value]
	no = find_row("no", name, value)
	yes = find_row("yes", name, value)
	if ((name, value) in listed)
		set_listed(name, no)
	else if (no)
		set_row("NONE", no)
	else if (yes && !is_scope(named_functions[yes]))
		set_row("NAMED", yes)
	else if (is_scope(class_scope[class]) && \
		 in_scope(class_scope[class], name))
		set_answer("CLASS", class_section[class], class_rule[class], \
			class_scope[class])
	else if (yes)
		set_row("NAMED", yes)
	else if ((value in lent) && row_holds(lent[value], name)) {
		set_row("NAMED", lent[value])
		answer["borrowed"] = 1
	} else
		set_answer("NONE", "", "", "")
}

# Faults that only all tables together show.
function answers_check(    i, k, n, part) {
	for (i = 1; i <= named_count; i++) {
		n = split(named_values[i], part, " ")
		for (k = 1; k <= n && !is_borrowing(i); k++)
			if (!(unspanned(part[k]) in is_value))
				fail_at(named_file, named_line[i], \
					"no code has the name " part[k])
		n = split(named_functions[i] " " named_except[i], part, " ")
		for (k = 1; k <= n; k++)
			if (part[k] ~ /^`/ && !(unspanned(part[k]) in uses))
				fail_at(named_file, named_line[i], \
					"no function has the name " part[k])
	}
	for (i = 1; i <= value_count; i++)
		if (!(class_of[value_names[i]] in class_scope))
			fail_at("data/versions.md", 1, value_names[i] \
				" has a class that classes.md lacks")
}

function unspanned(text) {
	gsub(/`/, "", text)
	return text
}
