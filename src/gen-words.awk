# SPDX-License-Identifier: MIT
# gen-words.awk: data/words.md -> src/words.inc, the words of the filter.
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
	columns_of["Text"] = "Text"
	columns_of["First"] = "First|Last"
	columns_of["Shape"] = "Shape|Alone"
	places["code"]
	places["hex"]
	places["low"]
	places["negative"]
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

# A struct words_text.
function with_length(text) {
	return "{ " quote(text) ", sizeof(" quote(text) ") - 1 }"
}

function row(    text, numbers) {
	if (heading[1] == "First") {
		put("{ 0x" hex8(cell["First"]) "u, 0x" hex8(cell["Last"]) "u }")
		return
	}
	text = once(cell[heading[1]])
	if (heading[1] == "Marker") {
		numbers = sub(/^\*/, "", text)
		put("{ " quote(tolower(text)) ", " \
			(numbers ? "true" : "false") " }")
	} else if (heading[1] == "Introducer") {
		numbers = cell["Numbers"]
		if (numbers != "any" && numbers != "hex" && \
		    numbers != "anchored")
			fail("any, anchored or hex is wanted: " numbers)
		put("{ " with_length(tolower(text)) ", WORDS_" \
			toupper(numbers) " }")
	} else if (heading[1] == "Filler") {
		if (cell["Then"] != "any" && cell["Then"] != "blank")
			fail("any or blank is wanted: " cell["Then"])
		put("{ " with_length(tolower(text)) ", " \
			(cell["Then"] == "blank" ? "true" : "false") " }")
	} else if (heading[1] == "Word") {
		numbers = sub(/\*$/, "", text)
		put("{ " with_length(tolower(text)) ", " \
			(numbers ? "true" : "false") " }")
	} else if (heading[1] == "Shape") {
		if (!match(text, /<[a-z]+>/) || \
		    !((numbers = substr(text, RSTART + 1, RLENGTH - 2)) in \
		    places))
			fail("a shape needs <code>, <hex>, <low> or " \
				"<negative>: " text)
		if (cell["Alone"] != "yes" && cell["Alone"] != "no")
			fail("yes or no is wanted: " cell["Alone"])
		if (numbers == "hex" && substr(text, RSTART - 1, 1) != "=")
			fail("<hex> must stand behind =: " text)
		if (RSTART == 1)
			fail("a shape needs text before the number: " text)
		put("{ " with_length(substr(text, 1, RSTART - 1)) \
			",\n\t  WORDS_" toupper(numbers) "_PLACE, " \
			(cell["Alone"] == "yes" ? "true" : "false") ", " \
			quote(substr(text, RSTART + RLENGTH)) " }")
	} else if (heading[1] == "Name" || heading[1] == "Library")
		put(with_length(text))
	else
		put(with_length(tolower(text)))
}

function print_array(type, name, column) {
	if (items[column] == "")
		fail_at(ARGV[1], 1, "no table with a column " column)
	print ""
	print "static const " type " " name "[] = {"
	printf "%s", items[column]
	print "};"
}

END {
	if (failed)
		exit 1
	check_files()
	if (!failed)
		print_array("struct words_marker", "markers", "Marker")
	if (!failed)
		print_array("struct words_introducer", "introducers",
			"Introducer")
	if (!failed)
		print_array("struct words_filler", "fillers", "Filler")
	if (!failed)
		print_array("struct words_foreign", "foreign_words", "Word")
	if (!failed)
		print_array("struct words_text", "foreign_texts", "Text")
	if (!failed)
		print_array("struct words_range", "foreign_ranges", "First")
	if (!failed)
		print_array("struct words_shape", "shapes", "Shape")
	if (!failed)
		print_array("struct words_text", "shared_names", "Name")
	if (!failed)
		print_array("struct words_text", "openssl_libraries", "Library")
	if (failed)
		exit 1
}
