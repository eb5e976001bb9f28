# SPDX-License-Identifier: MIT
# gen-neighbours.awk: data/neighbours/*.md -> the tables of neighbours' errors.
#
# usage: awk -f markdown.awk -f gen-neighbours.awk \
#            kind=codes data/pkcs11.md data/later.md \
#            kind=vendor data/vendors/nss.md \
#            kind=neighbour data/neighbours/*.md
#
# A file has tables of four kinds, told by their columns: of errors; of the
# usual return values, to which a row of errors refers by a word; of the parts
# of a number that say something of their own; and of the names of such parts.
# HACKING.md has the columns.
#
# Output: the arrays of layers.c. Texts are offsets into one string, so that
# the program has nothing to do for them when it starts. Errors are sorted by
# their number: first those of one number, then ranges, pairs, and those of a
# name alone; "by_name" has all that have a name, sorted by the key of it.

BEGIN {
	# Behind a key, so that equal ones stay in order: numbers of one length,
	# and without a zero in front, which some awks take for octal.
	SERIAL = 1000000
	makers = lists = values = parts = part_names = files = references = 0
	pool_size = 1
	print "/* Made by gen-neighbours.awk from data/neighbours. */"
}

function needs(file) {
	if (kind == "codes" || kind == "vendor")
		return "Message|Code"
	if (has_heading("Usual"))
		return "Usual|Return values|Source"
	if (has_heading("Mask"))
		return "Part|Mask|Value|Bits|Rest|Reads"
	if (has_heading("Name"))
		return "Part|Number|Name|Source"
	return "Error|Number|Return values|Meaning|Source"
}

function begin_file() {
	if (kind == "neighbour")
		layer++
}

function row() {
	if (kind == "codes" || kind == "vendor") {
		code_of[plain(cell["Message"])] = "0x" hex8(cell["Code"]) "u"
		return
	}
	if (title == "")
		fail("no title above the table")
	layer_row[layer] = "{ " text_at(base_name(FILENAME)) ", " \
		text_at(title) " }"
	if (has_heading("Usual"))
		usual_row(once("usual " cell["Usual"]))
	else if (has_heading("Mask"))
		part_row(once("part " cell["Part"]))
	else if (has_heading("Name"))
		name_row(once("name " cell["Part"] " " cell["Number"]))
	else
		error_row()
}

function once(what) {
	if ((layer, what) in seen)
		fail("a second row for " what)
	seen[layer, what] = 1
	return cell[heading[1]]
}

# The offset of a text in the string of all; nothing at all is the first.
function text_at(of) {
	if (of == "" || of == "-")
		return 0
	if (!(of in offset)) {
		offset[of] = pool_size
		pool[++pooled] = of
		pool_size += length(of) + 1
	}
	return offset[of]
}

# Eight digits of a number in decimal, negative ones as their complement.
# Doubles hold 32 bits exactly.
function decimal8(number,    value, digit, i, out) {
	value = number + 0
	if (number !~ /^-?[0-9]+$/ || value < -2147483648 || value > 4294967295)
		fail("not a number of 32 bits: " number)
	if (value < 0)
		value += 4294967296
	for (i = 0; i < 8; i++) {
		digit = value - int(value / 16) * 16
		out = substr("0123456789abcdef", digit + 1, 1) out
		value = int(value / 16)
	}
	return out
}

function number8(number) {
	return number ~ /^0[xX]/ ? hex8(number) : decimal8(number)
}

# Sets first, last and sort, the digit that keeps the kinds apart.
function read_number(number,    part) {
	first = last = "00000000"
	if (number == "-" || number == "")
		sort = 4
	else if (number ~ /^[0-9]+\/[0-9]+$/) {
		split(number, part, "/")
		first = decimal8(part[1])
		last = decimal8(part[2])
		sort = 3
	} else if (split(number, part, /\.\./) == 2) {
		first = number8(part[1])
		last = number8(part[2])
		sort = 2
		if (("x" last) < ("x" first))
			fail("a range that ends before it begins")
	} else {
		first = last = number8(number)
		sort = 1
	}
}

# Letters and digits in capitals: what neighbour.c compares names by.
function key_of(name) {
	name = toupper(name)
	gsub(/[^A-Z0-9]/, "", name)
	return name
}

function usual_row(name) {
	if (name !~ /^[a-z]+$/)
		fail("usual return values are called by one word: " name)
	usual[layer, name] = cell["Return values"]
	usual_source[layer, name] = cell["Source"]
}

# One part of a cell: who makes what. Each is kept once.
function maker(part,    at, what, from, start, name) {
	if (part in maker_number)
		return maker_number[part]
	at = index(part, ": ")
	if (at == 0)
		fail("a module, a colon and return values are wanted: " part)
	what = substr(part, at + 2)
	from = sub(/^from /, "", what) ? "true" : "false"
	start = values
	while (match(what, /^`CKR_[A-Z0-9_]+`/)) {
		name = substr(what, 2, RLENGTH - 2)
		if (!(name in code_of))
			fail("no code has the name " name)
		value_row[values++] = code_of[name] ", /* " name " */"
		what = substr(what, RLENGTH + 1)
		sub(/^ /, "", what)
	}
	if (start == values && what == "")
		fail("a module that makes nothing: " part)
	maker_row[makers] = "{ " text_at(substr(part, 1, at - 1)) ", " \
		text_at(what) ", " start ", " values - start ", " from " }"
	maker_number[part] = makers
	return makers++
}

# "START, COUNT" of the makers in a cell; sets used to the sources of those
# that a usual set brought along.
function maker_list(value,    i, n, part, whole) {
	used = ""
	if (value == "-" || value == "")
		return "0, 0"
	n = split(value, part, /; /)
	for (i = 1; i <= n; i++)
		if ((layer, part[i]) in usual) {
			used = used "; " usual_source[layer, part[i]]
			part[i] = usual[layer, part[i]]
		}
	for (i = 1; i <= n; i++)
		whole = whole (i > 1 ? "; " : "") part[i]
	if (!(whole in list_of)) {
		n = split(whole, part, /; /)
		list_of[whole] = lists ", " n
		for (i = 1; i <= n; i++)
			list_row[lists++] = maker(part[i])
	}
	return list_of[whole]
}

# "START, COUNT" of the places in a source, "FILE:LINE; FILE:LINE", each a file
# that is kept once and a line, or 0.
function reference_list(value,    i, n, part, line) {
	if (value in references_of)
		return references_of[value]
	n = split(value, part, /; /)
	references_of[value] = references ", " n
	for (i = 1; i <= n; i++) {
		line = 0
		if (match(part[i], /:[0-9]+$/)) {
			line = substr(part[i], RSTART + 1)
			part[i] = substr(part[i], 1, RSTART - 1)
		}
		if (!(part[i] in file_number)) {
			file_number[part[i]] = files
			file_row[files++] = text_at(part[i])
		}
		reference_row[references++] = "{ " file_number[part[i]] ", " \
			line " }"
	}
	return references_of[value]
}

function error_row(    name, number, list, source) {
	name = plain(cell["Error"])
	number = cell["Number"]
	read_number(number)
	if (name == "-" && sort != 2)
		fail("an error without a name must be a range")
	if (name != "-" && key_of(name) == "")
		fail("a name without a letter or a digit: " name)
	if (cell["Source"] == "" || cell["Source"] == "-")
		fail("no source")
	if ((layer, name, number) in seen)
		fail("a second row for " name " " number)
	seen[layer, name, number] = 1
	list = maker_list(cell["Return values"])
	source = cell["Source"] used
	errors++
	key[errors] = "k" sort first last (SERIAL + errors)
	error[errors] = "{ 0x" first "u, 0x" last "u, " text_at(name) ", " \
		text_at(number) ", " text_at(cell["Meaning"]) ",\n\t  " \
		reference_list(source) ", " list ", " FNR ", " layer - 1 ", " \
		(number ~ /^0[xX]/ ? "true" : "false") " }"
	name_key[errors] = name == "-" ? "" : key_of(name)
	start_of[errors] = first
	kind_of[errors] = sort
}

function part_row(name,    reads) {
	reads = cell["Reads"]
	if (reads !~ /^(number|hex|name|code)$/)
		fail("a part reads a number, hex, name or code: " reads)
	if (hex8(cell["Bits"]) == "00000000")
		fail("a part without bits")
	part_number[layer, name] = parts++
	part_line[parts - 1] = "{ 0x" hex8(cell["Mask"]) "u, 0x" \
		hex8(cell["Value"]) "u, 0x" hex8(cell["Bits"]) "u, 0x" \
		hex8(cell["Rest"]) "u, " text_at(name) ",\n\t  " layer - 1 \
		", LAYER_" toupper(reads) " }"
}

function name_row(part) {
	if (!((layer, part) in part_number))
		fail("no part is called " part)
	part_name_row[part_names++] = "{ " part_number[layer, part] ", 0x" \
		number8(cell["Number"]) "u, " text_at(cell["Name"]) " }"
}

# Sorts item[1..n], by Shell.
function sort_items(item, n,    gap, i, j, moved) {
	for (gap = int(n / 2); gap > 0; gap = int(gap / 2))
		for (i = gap + 1; i <= n; i++) {
			moved = item[i]
			for (j = i; j > gap && item[j - gap] > moved; j -= gap)
				item[j] = item[j - gap]
			item[j] = moved
		}
}

function print_array(type, name, rows, from, count,    i) {
	print ""
	print "static const struct " type " " name "[] = {"
	for (i = from; i < from + count; i++)
		print "\t" rows[i] ","
	print "};"
}

function print_numbers(type, name, rows, count,    i) {
	print ""
	print "static const " type " " name "[] = {"
	for (i = 0; i < count; i++)
		print "\t" rows[i] (rows[i] ~ /,/ ? "" : ",")
	print "};"
}

# A string of C that has its NUL within.
function quoted_with_end(text) {
	text = quote(text)
	return substr(text, 1, length(text) - 1) "\\0\""
}

function print_pool(    i) {
	print ""
	print "static const char pool[] = \"\\0\""
	for (i = 1; i <= pooled; i++)
		print "\t" quoted_with_end(pool[i]) (i == pooled ? ";" : "")
	# The compiler adds a NUL of its own.
	print "static_assert(sizeof(pool) == " pool_size + 1 ","
	print "\t      \"texts are where the offsets say\");"
}

# Where each kind begins, and the assertions of their order.
function print_errors(    i, n, at, previous) {
	sort_items(key, errors)
	for (i = 1; i <= errors; i++) {
		n = substr(key[i], 19) - SERIAL
		sorted[i] = error[n]
		place[n] = i - 1
		count[kind_of[n]]++
		if (kind_of[n] == 1 && previous != "")
			print "static_assert(0x" previous "u <= 0x" \
				start_of[n] "u, \"errors ascend\");"
		previous = kind_of[n] == 1 ? start_of[n] : ""
	}
	print_array("layer_error", "errors", sorted, 1, errors)
	print ""
	print "enum {"
	print "\tNUMBERS = " count[1] + 0 ","
	print "\tRANGES = NUMBERS + " count[2] + 0 ","
	print "\tPAIRS = RANGES + " count[3] + 0 ","
	print "};"
}

function print_names(    i, n, keys) {
	n = 0
	for (i = 1; i <= errors; i++)
		if (name_key[i] != "")
			by_key[++n] = "k" name_key[i] " " (SERIAL + place[i])
	sort_items(by_key, n)
	for (i = 1; i <= n; i++)
		by_name[i - 1] = substr(by_key[i],
			length(by_key[i]) - 6) - SERIAL
	print_numbers("uint16_t", "by_name", by_name, n)
}

function finish() {
	print_errors()
	print_names()
	print_array("layer_maker", "makers", maker_row, 0, makers)
	print_numbers("uint16_t", "lists", list_row, lists)
	print_numbers("uint32_t", "values", value_row, values)
	print_numbers("uint32_t", "files", file_row, files)
	print_array("layer_reference", "references", reference_row, 0,
		references)
	print_array("layer_part", "parts", part_line, 0, parts)
	print_array("layer_part_name", "part_names", part_name_row, 0,
		part_names)
	print_array("layer", "layer_rows", layer_row, 1, layer)
	print_pool()
}
