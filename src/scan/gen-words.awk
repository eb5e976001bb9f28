# SPDX-License-Identifier: MIT
# gen-words.awk: data/words.md -> src/scan/words.inc, the words of the filter.
#
# usage: awk -f markdown.awk -f gen-words.awk data/words.md
#
# The name of a table's first column tells which table it is. Output: an array
# for each, of the structs of words.h.

BEGIN {
	columns_of["Marker"] = "Marker"
	columns_of["Introducer"] = "Introducer|Numbers"
	columns_of["Filler"] = "Filler|Then"
	columns_of["Word"] = "Word"
	columns_of["Text"] = "Text|Behind"
	columns_of["Thing"] = "Thing"
	columns_of["Number"] = "Number"
	columns_of["Loader"] = "Loader"
	columns_of["First"] = "First|Last"
	columns_of["Shape"] = "Shape|Alone"
	place_of["code"] = "CODE"
	place_of["0xcode"] = "PREFIXED"
	place_of["hex"] = "HEX"
	place_of["low"] = "LOW"
	place_of["name"] = "NAME"
	place_of["negative"] = "NEGATIVE"
	columns_of["Name"] = "Name"
	columns_of["Library"] = "Library"
	print "/* Made by gen-words.awk from data/words.md. */"
}

function needs(file) {
	if (!(heading[1] in columns_of))
		fail("no table begins with a column " heading[1])
	return columns_of[heading[1]]
}

function begin_file() {
}

# A cell's text may begin or end in a blank inside its code span.
function once(text) {
	text = plain(text)
	if (text == "")
		fail("an empty " heading[1])
	if ((heading[1], text) in seen)
		fail("a second row for " text)
	seen[heading[1], text] = 1
	return text
}

function put(item) {
	items[heading[1]] = items[heading[1]] "\t" item ",\n"
}

function with_length(text) {
	return quote(text) ", sizeof(" quote(text) ") - 1"
}

# A struct words_row; a star at the end of a word stands for the rest of it.
function put_row(text, kind,    open) {
	open = sub(/\*$/, "", text)
	put("{ " with_length(tolower(text)) ", " (open ? "true" : "false") \
		", " kind " }")
}

function put_marker(text,    anywhere) {
	anywhere = sub(/^\*/, "", text)
	put("{ " quote(tolower(text)) ", " (anywhere ? "true" : "false") " }")
}

# PREFIX and the column's word in capitals, when it is one of the choices.
function choice(column, choices, prefix) {
	if (!match(choices, "(^|[|])" cell[column] "($|[|])"))
		fail(column " must be one of " choices ": " cell[column])
	return prefix toupper(cell[column])
}

# A character constant of C.
function character(c) {
	return c == "\047" || c == "\\" ? "\047\\" c "\047" : "\047" c "\047"
}

function put_shape(text,    alone, before, last, place) {
	alone = choice("Alone", "yes|no", "") == "YES"
	if (match(text, /<[a-z0]+>/))
		place = substr(text, RSTART + 1, RLENGTH - 2)
	if (!(place in place_of))
		fail("a shape needs <code>, <0xcode>, <hex>, <low>, " \
			"<negative> or <name>: " text)
	if (RSTART == 1)
		fail("a shape needs text before the code: " text)
	before = substr(text, 1, RSTART - 1)
	last = before
	sub(/ +$/, "", last)
	put("{ " with_length(before) ",\n\t  " \
		character(substr(last, length(last))) ", WORDS_" \
		place_of[place] "_PLACE, " (alone ? "true" : "false") ",\n\t  " \
		quote(substr(text, RSTART + RLENGTH)) " }")
}

function row(    text) {
	if (heading[1] == "First") {
		put("{ 0x" hex8(cell["First"]) "u, 0x" hex8(cell["Last"]) "u }")
		return
	}
	text = once(cell[heading[1]])
	if (heading[1] == "Marker")
		put_marker(text)
	else if (heading[1] == "Introducer")
		put_row(text, choice("Numbers", "any|anchored|hex", "WORDS_"))
	else if (heading[1] == "Filler")
		put_row(text, choice("Then", "any|blank", "WORDS_THEN_"))
	else if (heading[1] == "Text")
		put_row(text, choice("Behind", "any|blank", "WORDS_BEHIND_"))
	else if (heading[1] == "Shape")
		put_shape(text)
	else if (heading[1] == "Number") {
		if (text !~ /^[1-9][0-9]*$/)
			fail("a decimal number is wanted: " text)
		put(text "u")
	} else
		put_row(text, 0)
}

function print_array(type, name, column) {
	if (items[column] == "")
		fail_at(ARGV[1], 1, "no table with a column " column)
	print ""
	print "static const " type " " name "[] = {"
	printf "%s", items[column]
	print "};"
}

function finish() {
	print_array("struct words_marker", "markers", "Marker")
	print_array("struct words_row", "introducers", "Introducer")
	print_array("struct words_row", "fillers", "Filler")
	print_array("struct words_row", "foreign_words", "Word")
	print_array("struct words_row", "loaders", "Loader")
	print_array("struct words_row", "foreign_texts", "Text")
	print_array("struct words_row", "things", "Thing")
	print_array("uint32_t", "common_numbers", "Number")
	print_array("struct words_range", "foreign_ranges", "First")
	print_array("struct words_shape", "shapes", "Shape")
	print_array("struct words_row", "shared_names", "Name")
	print_array("struct words_row", "openssl_libraries", "Library")
}
