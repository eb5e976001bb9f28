# SPDX-License-Identifier: MIT
# gen-words.awk: data/words.md -> src/words/words.inc, the words of the filter.
#
# usage: awk -f markdown.awk -f gen-words.awk data/words.md
#
# Output: the cells of every row, as words.c takes them from a file too; it
# knows what they mean, and tests hold that it understands them all.

BEGIN {
	print "/* Made by gen-words.awk from data/words.md. */"
	print ""
	print "static const struct cells builtin[] = {"
}

function needs(file) {
	return heading[1]
}

function begin_file() {
}

function row(    text, second) {
	text = plain(cell[heading[1]])
	second = columns > 1 ? cell[heading[2]] : ""
	if ((heading[1], text) in seen)
		fail("a second row for " text)
	seen[heading[1], text] = 1
	print "\t{ " quote(heading[1]) ", " quote(text) ", " quote(second) \
		", " FNR " },"
}

function finish() {
	print "};"
}
