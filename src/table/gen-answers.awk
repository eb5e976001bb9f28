# SPDX-License-Identifier: MIT
# gen-answers.awk: data/*.md -> src/table/answers.inc, what each function may
# return.
#
# usage: awk -f markdown.awk -f answers.awk -f gen-answers.awk \
#            kind=classes data/classes.md kind=versions data/versions.md \
#            kind=functions data/functions.md kind=named data/named.md \
#            kind=standard data/pkcs11.md data/later.md
#
# Output: "newest_version", that of the standard in force, as it is the last with
# a value or a function of its own; "answers", each answer once; "answer_values",
# the values of the standard, ascending; and "answer_of", for each function in the order of
# functions.inc the answer to each of these values.

function needs(file) {
	return answers_needs(kind)
}

function begin_file() {
}

function row() {
	answers_row()
	if (kind == "versions" || kind == "functions")
		learn_version(cell["Since"])
	if (kind == "standard")
		code[plain(cell["Message"])] = hex8(cell["Code"])
}

# Of "2.01" and "2.11" both parts are decimal numbers.
function learn_version(text,    part, best) {
	split(text, part, ".")
	split(newest, best, ".")
	if (part[1] + 0 > best[1] + 0 || part[1] + 0 == best[1] + 0 && \
			part[2] + 0 > best[2] + 0)
		newest = text
}

# The number of an answer, which is printed when it is met first.
function number_of_answer(    text) {
	text = "\t{ ANSWER_" answer["kind"] ", " \
		quote_or_null(answer["section"]) ",\n\t  " \
		quote_or_null(answer["why"]) ",\n\t  " \
		quote_or_null(answer["scope"]) ",\n\t  " \
		quote_or_null(answer["against section"]) ", " \
		quote_or_null(answer["against"]) ", " \
		(answer["borrowed"] ? "true" : "false") " },"
	if (!(text in number)) {
		number[text] = count++
		print text
	}
	return number[text]
}

# Both tables of the standard ascend, and so it is enough to merge.
function sort_values(    i, k, name) {
	for (i = 2; i <= value_count; i++) {
		name = value_names[i]
		for (k = i; k > 1 && ("x" code[value_names[k - 1]]) > \
				("x" code[name]); k--)
			value_names[k] = value_names[k - 1]
		value_names[k] = name
	}
}

function print_matrix(    i, k, line) {
	print "static const unsigned char answer_of[][" value_count "] = {"
	for (i = 1; i <= function_count; i++) {
		print "\t{ /* " function_names[i] " */"
		line = "\t "
		for (k = 1; k <= value_count; k++) {
			line = line " " found[i, k] ","
			if (length(line) > 60 || k == value_count) {
				print line
				line = "\t "
			}
		}
		print "\t},"
	}
	print "};"
}

function finish(    i, k) {
	answers_check()
	answers_borrow()
	sort_values()
	print "/* Made by gen-answers.awk from data/named.md and others. */"
	print "static const char newest_version[] = \"" newest "\";"
	print "static const struct answer answers[] = {"
	for (i = 1; i <= function_count; i++)
		for (k = 1; k <= value_count; k++) {
			find_answer(function_names[i], value_names[k])
			found[i, k] = number_of_answer()
		}
	print "};"
	print "static_assert(" count " <= 256, \"a byte numbers the answers\");"
	print "static const uint32_t answer_values[] = {"
	for (k = 1; k <= value_count; k++)
		print "\t0x" code[value_names[k]] "u, /* " value_names[k] " */"
	print "};"
	print_matrix()
}
