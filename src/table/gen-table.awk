# SPDX-License-Identifier: MIT
# gen-table.awk: data/*.md -> src/table/table.inc, the tables of return values.
#
# usage: awk -f markdown.awk -f gen-table.awk \
#            kind=notes data/notes.md kind=versions data/versions.md \
#            kind=vendors data/vendors.md \
#            kind=standard data/pkcs11.md data/later.md \
#            kind=withdrawn data/withdrawn.md ... kind=vendor data/vendors/*.md
#
# Output, in the order of the files: for each file of codes an array of
# struct table_row with assertions of its order, then "sources", the array of
# struct table_source over them. Notes and versions come first: they are joined
# to the standard rows by name, and one that finds no row is an error. A vendor's
# title must be its name in the table of vendors, where that is given.

function needs(file) {
	if (kind == "notes")
		return "Message|Summary|What to check"
	if (kind == "versions")
		return "Message|Since|Class"
	if (kind == "vendors")
		return "Vendor|Name"
	return "Message|Code|Description"
}

function begin_file() {
	if (kind == "notes" || kind == "versions" || kind == "vendors")
		return
	end_file()
	array = "rows_" base_name(FILENAME)
	gsub(/[^A-Za-z0-9_]/, "_", array)
	previous = ""
	open_file = FILENAME
	file_kind = kind
	print ""
	print "static const struct table_row " array "[] = {"
}

function end_file() {
	if (open_file == "")
		return
	print "};"
	printf "%s", asserts
	asserts = ""
	source_count++
	sources[source_count] = "\t{ " quote(base_name(open_file)) ", " \
		quote(file_title) ",\n\t  TABLE_" toupper(file_kind) ", " \
		array ", sizeof(" array ") / sizeof(" array "[0]), " \
		source_count " },"
	open_file = ""
}

function row() {
	if (kind == "notes")
		note_row()
	else if (kind == "versions")
		version_row()
	else if (kind == "vendors")
		name_of[plain(cell["Vendor"])] = cell["Name"]
	else
		code_row()
}

# A fact about a code whose row is still to come.
function fact(name) {
	if ((kind, name) in fact_line)
		fail("a second row for " name)
	fact_line[kind, name] = FNR
	fact_file[kind] = FILENAME
	return name
}

function note_row(    name) {
	name = fact(plain(cell["Message"]))
	if (cell["Summary"] == "")
		fail("no summary")
	if (length(cell["Summary"]) > 60)
		fail("a summary of more than 60 characters")
	if (cell["Summary"] ~ /`/)
		fail("a summary has no code spans")
	summary[name] = cell["Summary"]
	check[name] = cell["What to check"]
}

function version_row(    name) {
	name = fact(plain(cell["Message"]))
	since[name] = cell["Since"]
	class[name] = cell["Class"]
}

function code_row(    name, code) {
	name = plain(cell["Message"])
	if (name !~ /^[A-Z][A-Za-z0-9_]*[A-Za-z0-9]$/)
		fail("not a name of a return value: " name)
	if (length(name) > 127)
		fail("a name of more than 127 characters: " name)
	code = hex8(cell["Code"])
	if (cell["Description"] == "")
		fail("no description")
	check_name(name, code)
	check_order(name, code)
	file_title = kind == "standard" ? "PKCS #11" : title
	if (file_title == "")
		fail("no title above the table")
	if (kind == "vendor" && (base_name(FILENAME) in name_of) &&
	    name_of[base_name(FILENAME)] != title)
		fail("the table of vendors has another name: " \
			name_of[base_name(FILENAME)])
	print_row(name, code)
	previous = code
	previous_name = name
}

# In the standard a name has one value; elsewhere it may have had several.
function check_name(name, code,    key) {
	key = kind == "standard" ? name : FILENAME SUBSEP name SUBSEP code
	if (key in seen)
		fail("a second row for " name)
	seen[key] = 1
}

# Values ascend. Two names of one value are an error in the standard's files
# and a fact of life in the others.
function check_order(name, code,    relation) {
	if (previous == "")
		return
	if (("x" code) < ("x" previous))
		fail("0x" code " is out of order, after 0x" previous)
	if (code == previous && kind == "standard")
		fail("0x" code " has the name " previous_name " already")
	relation = kind == "standard" ? "<" : "<="
	asserts = asserts "static_assert(0x" previous "u " relation \
		" 0x" code "u,\n\t      " \
		quote(previous_name " comes before " name) ");\n"
}

function print_row(name, code) {
	print "\t{"
	print "\t\t.value = 0x" code "u,"
	print "\t\t.name = " quote(name) ","
	print "\t\t.description = " quote(cell["Description"]) ","
	if (kind == "standard")
		print_facts(name)
	else {
		print "\t\t.since = " quote_or_null(cell["Since"]) ","
		print "\t\t.until = " quote_or_null(cell["Until"]) ","
		print "\t\t.origin = " quote_or_null(cell["Source"]) ","
	}
	print "\t\t.line = " FNR ","
	print "\t},"
}

function print_facts(name) {
	if (("notes", name) in fact_line) {
		print "\t\t.summary = " quote(summary[name]) ","
		print "\t\t.check = " quote_or_null(check[name]) ","
		delete fact_line["notes", name]
	}
	if (("versions", name) in fact_line) {
		print "\t\t.since = " quote_or_null(since[name]) ","
		print "\t\t.class = " quote_or_null(class[name]) ","
		delete fact_line["versions", name]
	}
}

BEGIN {
	print "/* Made by gen-table.awk from the tables under data/. */"
}

function finish(    key, pair, i) {
	end_file()
	for (key in fact_line) {
		split(key, pair, SUBSEP)
		fail_at(fact_file[pair[1]], fact_line[key],
			"no code has the name " pair[2])
	}
	print ""
	print "static const struct table_source sources[] = {"
	for (i = 1; i <= source_count; i++)
		print sources[i]
	print "};"
}
