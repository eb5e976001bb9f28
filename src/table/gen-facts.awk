# SPDX-License-Identifier: MIT
# gen-facts.awk: data/*.md -> the tables of facts about return values.
#
# usage: awk -v want=KIND -f markdown.awk -f gen-facts.awk \
#            kind=codes data/pkcs11.md data/later.md kind=KIND data/KIND.md
#
# KIND is one of classes, function-spellings, functions, kin, priority, ranges,
# readings, spellings, vendors; the header of the room that includes the output
# has the struct that its rows fill. Return values go out as numbers: each name
# must be a standard one. For spellings, kind=vendors data/vendors.md and
# kind=vendor with all the vendors' tables stand before them.

BEGIN {
	columns_of["codes"] = "Message|Code"
	columns_of["classes"] = "Class|Returned by|Section|Rule"
	columns_of["functions"] = "Function|Since|Uses|Return values"
	columns_of["function-spellings"] = "Spelling|Function|Note"
	columns_of["readings"] = "Producer|Version"
	columns_of["vendor"] = "Message|Code"
	columns_of["priority"] = "Message|Overrides|Where"
	columns_of["kin"] = "Message|See also|Why"
	columns_of["spellings"] = "Spelling|Message|Note"
	columns_of["vendors"] = "Vendor|Name|Met|Modules|Also called|" \
		"Tables|Prefixes"
	columns_of["ranges"] = "Owner|First|Last|Note"
	print "/* Made by gen-facts.awk from data/" want ".md. */"
}

function needs(file) {
	return columns_of[kind]
}

function begin_file() {
}

function row() {
	if (kind == "codes" || kind == "vendor") {
		code_row(plain(cell["Message"]))
		return
	}
	if (kind == "vendors" && want != "vendors") {
		prefixes_of[plain(cell["Vendor"])] = spans(cell["Prefixes"])
		owner_name[plain(cell["Vendor"])] = cell["Name"]
		return
	}
	count++
	if (kind == "classes")
		class_row()
	else if (kind == "functions")
		function_row()
	else if (kind == "priority")
		pair_row("Overrides", "Where")
	else if (kind == "kin")
		pair_row("See also", "Why")
	else if (kind == "spellings")
		spelling_row()
	else if (kind == "ranges")
		range_row()
	else if (kind == "vendors")
		vendor_row()
	else if (kind == "function-spellings")
		function_spelling_row()
	else if (kind == "readings")
		rows[count] = "{ " quote(once(plain(cell["Producer"]))) ", " \
			quote(cell["Version"]) " }"
}

function code_row(name) {
	known[name] = "0x" hex8(cell["Code"])
	if (kind == "codes")
		standard[name] = 1
	else if (want == "spellings")
		prefixed_rows(name, base_name(FILENAME))
}

# A vendor's name with what some programs write for its CKR_.
function prefixed_rows(name, owner,    i, n, prefix) {
	if (name !~ /^CKR_/)
		return
	n = split(prefixes_of[owner], prefix, " ")
	for (i = 1; i <= n; i++)
		if (!((prefix[i], name) in spelt))
			rows[++count] = "{ " \
				quote(prefix[i] substr(name, 5)) ", " \
				quote(name) ",\n\t  " \
				quote("with a prefix that means " \
					owner_name[owner]) ", " \
				quote(owner) ", " known[name] "u }"
	for (i = 1; i <= n; i++)
		spelt[prefix[i], name] = 1
}

function value_of(name) {
	if (!(name in known))
		fail("no code has the name " name)
	return known[name] "u"
}

function once(key) {
	if (key in seen)
		fail("a second row for " key)
	seen[key] = 1
	return key
}

# Prints the array of the return values in a cell, and remembers its length.
function print_values(array, names,    i, n, name) {
	n = names == "-" ? 0 : split(names, name, " ")
	values_in[array] = n
	if (n == 0)
		return
	print "static const uint32_t " array "[] = {"
	for (i = 1; i <= n; i++)
		print "\t" value_of(plain(name[i])) ", /* " \
			plain(name[i]) " */"
	print "};"
}

function class_row(    by) {
	by = cell["Returned by"]
	rows[count] = "{ " quote(once(cell["Class"])) ", " \
		quote_or_null(by) ",\n\t  " \
		quote_or_null(by ~ /^any function/ ? by : "") ",\n\t  " \
		quote(cell["Section"]) ", " quote(cell["Rule"]) " }"
}

function function_name(name) {
	if (name !~ /^C_[A-Za-z]+$/)
		fail("not a function: " name)
	return name
}

function function_row(    name, use, array) {
	name = once(function_name(plain(cell["Function"])))
	array = "returns_" name
	use = cell["Uses"] == "-" ? "neither" : cell["Uses"]
	print_values(array, cell["Return values"])
	rows[count] = "{ " quote(name) ", " quote_or_null(cell["Since"]) \
		", FUNCTION_USES_" toupper(use) ",\n\t  " \
		(values_in[array] ? array : "NULL") ", " values_in[array] " }"
}

function function_spelling_row() {
	rows[count] = "{ " \
		quote(once(function_name(plain(cell["Spelling"])))) ", " \
		quote(function_name(plain(cell["Function"]))) ",\n\t  " \
		quote(cell["Note"]) " }"
}

function pair_row(other, reason,    a, b) {
	a = plain(cell["Message"])
	b = plain(cell[other])
	once(a " " b)
	rows[count] = "{ " value_of(a) ", " value_of(b) ",\n\t  " \
		quote_or_null(cell[reason]) " }"
}

function spelling_row(    name) {
	name = once(plain(cell["Spelling"]))
	if (name in standard)
		fail("a standard name is no other spelling: " name)
	rows[count] = "{ " quote(name) ", " quote(plain(cell["Message"])) \
		",\n\t  " quote_or_null(cell["Note"]) ", NULL, 0 }"
}

function range_row(    first, last) {
	first = hex8(cell["First"])
	last = hex8(cell["Last"])
	if (("x" last) < ("x" first))
		fail("a range that ends before it begins")
	rows[count] = "{ " quote(plain(cell["Owner"])) ", 0x" first \
		"u, 0x" last "u,\n\t  " quote_or_null(cell["Note"]) " }"
}

# The code spans of a cell, or "-", as words with a blank between them.
function spans(text) {
	if (text == "-")
		return ""
	if (text !~ /^(`[^` ]+` )*`[^` ]+`$/)
		fail("not a list of code spans: " text)
	gsub(/`/, "", text)
	return text
}

function vendor_row(    id) {
	id = once(plain(cell["Vendor"]))
	if (id !~ /^[a-z][a-z0-9-]*$/)
		fail("not a name of a file: " id)
	if (cell["Met"] !~ /^(often|seldom|inside)$/)
		fail("met often, seldom or inside, not " cell["Met"])
	once("the name " cell["Name"])
	rows[count] = "{ " quote(id) ", " quote(cell["Name"]) \
		", VENDOR_" toupper(cell["Met"]) ",\n\t  " \
		quote(spans(cell["Modules"])) ",\n\t  " \
		quote(spans(cell["Also called"])) ", " \
		quote(spans(cell["Tables"])) " }"
}

function finish(    type, array, i) {
	type["classes"] = "class"
	type["functions"] = "function"
	type["priority"] = "relation"
	type["kin"] = "relation"
	type["spellings"] = "spelling"
	type["ranges"] = "range"
	type["vendors"] = "vendor"
	type["function-spellings"] = "function_spelling"
	type["readings"] = "producer"
	array = want
	gsub(/-/, "_", array)
	print "static const struct " type[want] " " array "[] = {"
	for (i = 1; i <= count; i++)
		print "\t" rows[i] ","
	print "};"
}
