# SPDX-License-Identifier: MIT
# markdown.awk: reads the pipe tables of data/*.md for the gen-*.awk scripts.
#
# Input: files that hold prose, at most one "# Title" line that counts, and
# pipe tables: a header row, a separator row, data rows up to a blank line or
# the end of the file. Assignments of the kind "kind=vendor" may stand between
# the files, as awk allows.
#
# For each data row the including script's row() is called with
#   cell["Column name"]   the trimmed text of the cell
#   title                 the file's title, "" before or without one
# For each file, needs(FILENAME) must return the names of the columns that a
# table there has to have, separated by "|"; begin_file() is called before the
# first line of a file; and finish() at the end, when every file has had a row.
#
# Every fault stops the run with "file:line: reason" and status 1. exit still
# runs END, so that there is one here, and none in the scripts.

function fail(reason) {
	fail_at(FILENAME, FNR, reason)
}

function fail_at(file, line, reason) {
	stop(file ":" line ": " reason)
}

# A fault that lies in no line of a table.
function stop(reason) {
	print reason | "cat 1>&2"
	close("cat 1>&2")
	failed = 1
	exit 1
}

function trim(text) {
	sub(/^[ \t]+/, "", text)
	sub(/[ \t]+$/, "", text)
	return text
}

function balanced(text) {
	return gsub(/`/, "`", text) % 2 == 0
}

# Splits a table line into part[1..n]; the pipes at both ends are required.
function split_line(line, part,    n) {
	if (line ~ /\\\|/)
		fail("an escaped pipe is not supported")
	if (line !~ /[^|].*\|$/)
		fail("a row must end with a pipe")
	n = split(substr(line, 2, length(line) - 2), part, "|")
	return n
}

function read_header(line,    i, n, part, wanted) {
	columns = split_line(line, part)
	delete_all(heading)
	for (i = 1; i <= columns; i++)
		heading[i] = trim(part[i])
	n = split(needs(FILENAME), wanted, "|")
	for (i = 1; i <= n; i++)
		if (!has_heading(wanted[i]))
			fail("no column named " wanted[i])
	state = "separator"
}

function has_heading(name,    i) {
	for (i = 1; i <= columns; i++)
		if (heading[i] == name)
			return 1
	return 0
}

function delete_all(array,    key) {
	for (key in array)
		delete array[key]
}

function read_separator(line,    part) {
	if (line !~ /^\|([ \t]*:?--*:?[ \t]*\|)+$/)
		fail("the header row needs a separator row below it")
	if (split_line(line, part) != columns)
		fail("the separator row has another number of cells")
	state = "rows"
}

function read_row(line,    i, n, part) {
	n = split_line(line, part)
	if (n != columns)
		fail("a row of " n " cells under a header of " columns)
	delete_all(cell)
	for (i = 1; i <= columns; i++) {
		cell[heading[i]] = trim(part[i])
		if (!balanced(part[i]))
			fail("an unbalanced code span")
	}
	rows_of[FILENAME]++
	row()
}

# The text of a cell that is one code span, or has no backtick at all.
function plain(text) {
	if (text ~ /^`[^`]*`$/)
		text = substr(text, 2, length(text) - 2)
	if (text ~ /`/)
		fail("a name must be one code span: " text)
	return text
}

# Eight lower-case digits. Codes stay text: the awks disagree on arithmetic
# with hexadecimal and with values of 2^31 and more.
function hex8(code) {
	if (code !~ /^0[xX][0-9A-Fa-f]+$/)
		fail("not a code (0x and hexadecimal digits): " code)
	code = tolower(substr(code, 3))
	while (length(code) > 8 && code ~ /^0/)
		code = substr(code, 2)
	if (length(code) > 8)
		fail("a code of more than 32 bits: 0x" code)
	return substr("00000000", 1, 8 - length(code)) code
}

# A C string literal; substr and not gsub, whose backslashes the awks read
# differently.
function quote(text,    i, c, out) {
	out = "\""
	for (i = 1; i <= length(text); i++) {
		c = substr(text, i, 1)
		if (c == "\"" || c == "\\")
			out = out "\\"
		out = out c
	}
	return out "\""
}

# The same, or a null pointer where there is nothing to say.
function quote_or_null(text) {
	return text == "" || text == "-" ? "NULL" : quote(text)
}

# The last component of a path, without its ".md".
function base_name(path) {
	sub(/^.*\//, "", path)
	sub(/\.md$/, "", path)
	return path
}

# Stops when a file that was named on the command line gave no row.
function check_files(    i) {
	for (i = 1; i < ARGC; i++)
		if (ARGV[i] !~ /^[A-Za-z_][A-Za-z0-9_]*=/ &&
		    !rows_of[ARGV[i]])
			fail_at(ARGV[i], 1, "no rows")
}

FNR == 1 {
	title = ""
	state = "prose"
	begin_file()
}

{
	sub(/\r$/, "")
}

/[\001-\010\013-\037\177]/ {
	fail("a control character")
}

/^[ \t]+\|/ {
	fail("a row must begin with a pipe, without blanks before it")
}

/^\|/ {
	if (state == "prose")
		read_header($0)
	else if (state == "separator")
		read_separator($0)
	else
		read_row($0)
	next
}

state == "separator" {
	fail("the header row needs a separator row below it")
}

state == "rows" && !/^[ \t]*$/ {
	fail("a row must begin with a pipe")
}

{
	state = "prose"
}

/^# / && title == "" {
	title = trim(substr($0, 3))
}

END {
	if (failed)
		exit 1
	check_files()
	finish()
}
