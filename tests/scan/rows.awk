# SPDX-License-Identifier: MIT
# rows.awk: a line of table and row for each row of data/words.md.
#
# usage: awk -f src/table/markdown.awk -f rows.awk data/words.md

function needs(file) {
	return heading[1]
}

function begin_file() {
}

function row() {
	print heading[1] "\t" plain(cell[heading[1]])
}

function finish() {
}
