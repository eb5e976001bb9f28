# SPDX-License-Identifier: MIT
# gen-page.awk: the page's frame, its style and its script -> lines of C.
#
# usage: awk -v style=page.css -v script=page.js -f gen-page.awk page.html
#
# The lines @STYLE@ and @SCRIPT@ of the page are replaced by those files. What only
# an author wants is left out: the blanks in front, and a line that begins with
# "//" or is a comment of a style sheet alone. Other lines with @ are page.c's
# marks.
# Nothing but ASCII is taken, so that no compiler has to know more.

BEGIN {
	print "/* Made by gen-page.awk from page.html, page.css and page.js. */"
	print "static const char *const page_lines[] = {"
}

$0 == "@STYLE@" {
	include(style)
	next
}

$0 == "@SCRIPT@" {
	include(script)
	next
}

{
	put($0, FILENAME, FNR)
}

END {
	if (failed)
		exit 1
	print "};"
}

function include(file,    line, number, got) {
	while ((got = (getline line < file)) > 0) {
		number++
		put(line, file, number)
	}
	close(file)
	if (got < 0 || !number)
		fail(file ": nothing to read")
}

function put(line, file, number,    i, c, out) {
	sub(/^[ \t]+/, "", line)
	if (line == "" || line ~ /^\/\// || line ~ /^\/\*.*\*\/$/)
		return
	if (line ~ /[^ -~]/)
		fail(file ":" number ": not printable ASCII")
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		out = out (c == "\\" || c == "\"" || c == "?" ? "\\" : "") c
	}
	print "\t\"" out "\\n\","
}

function fail(message) {
	print message | "cat 1>&2"
	close("cat 1>&2")
	failed = 1
	exit 1
}
