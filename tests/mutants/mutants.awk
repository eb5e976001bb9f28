# SPDX-License-Identifier: MIT
# mutants.awk: small mistakes that a source could have, one at a time.
#
# awk -f mutants.awk SOURCE              writes a line for each: number, line of
#                                        the source, and what stands there then,
#                                        or "without" and what does not
# awk -v number=N -f mutants.awk SOURCE  writes the source with mistake N
#
# A mistake is an operator that is another, a constant that is one more, a
# condition or a returned value that is negated, a statement that is missing.
# Lines of the preprocessor, comments and strings stay as they are.

BEGIN {
	other[" == "] = " != "
	other[" != "] = " == "
	other[" < "] = " <= "
	other[" <= "] = " < "
	other[" > "] = " >= "
	other[" >= "] = " > "
	other[" && "] = " || "
	other[" || "] = " && "
	other[" + "] = " - "
	other[" - "] = " + "
	other[" += "] = " -= "
	other[" -= "] = " += "
	other["++"] = "--"
	other["--"] = "++"
	other["true"] = "false"
	other["false"] = "true"
}

# The line with a blank for each character of a comment, a string or a
# character constant, so that places stay the same.
function bare(line,    i, c, pair, result) {
	result = ""
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		pair = substr(line, i, 2)
		if (in_comment) {
			if (pair == "*/") {
				in_comment = 0
				result = result " "
				i++
			}
			c = "~"
		} else if (quote != "") {
			if (c == "\\") {
				result = result "~"
				i++
			} else if (c == quote) {
				quote = ""
			}
			c = "~"
		} else if (pair == "/*") {
			in_comment = 1
			c = "~"
		} else if (c == "\"" || c == "'") {
			quote = c
			c = "~"
		}
		result = result c
	}
	quote = ""
	return result
}

function offer(line, shown) {
	count++
	if (number == "") {
		if (shown == "")
			shown = line
		gsub(/^[\t ]+/, "", shown)
		gsub(/\t/, " ", shown)
		printf "%d\t%d\t%s\n", count, NR, shown
	} else if (count == number) {
		mistaken = line
	}
}

function replace(at, length_then, by) {
	offer(substr($0, 1, at - 1) by substr($0, at + length_then))
}

function offer_operators(code,    operator, from, at) {
	for (operator in other) {
		from = 1
		while ((at = index(substr(code, from), operator)) > 0) {
			at += from - 1
			from = at + length(operator)
			if (operator ~ /^[a-z]/ && is_part_of_word(code, at,
				from))
				continue
			found[at] = operator
		}
	}
	for (at = 1; at <= length(code); at++)
		if (at in found) {
			replace(at, length(found[at]), other[found[at]])
			delete found[at]
		}
}

function is_part_of_word(code, from, end) {
	return substr(" " code, from, 1) ~ /[A-Za-z0-9_]/ ||
		substr(code, end, 1) ~ /[A-Za-z0-9_]/
}

# A buffer that is longer by one is no mistake.
function offer_constants(code,    from, at, end) {
	if (code ~ /^\t+([a-z_]+ )+[a-z_, *]*\[[^=(]*;$/)
		return
	from = 1
	while (match(substr(code, from), /[0-9][0-9A-Fa-fxXuUlL]*/)) {
		at = from + RSTART - 1
		end = at + RLENGTH
		from = end
		if (!is_part_of_word(code, at, end) &&
			substr(code, at - 1, 1) != ".")
			replace(at, end - at, "(" \
				substr(code, at, end - at) " + 1)")
	}
}

function offer_negations(code,    end) {
	if (code ~ /^[\t }]*(else )?(if|while) \(.*\)( \{)?$/) {
		match($0, /(if|while) \(/)
		end = length(code)
		while (substr(code, end, 1) != ")")
			end--
		offer(substr($0, 1, RSTART + RLENGTH - 1) "!(" \
			substr($0, RSTART + RLENGTH, \
				end - RSTART - RLENGTH) ")" substr($0, end))
	} else if (code ~ /^\t+return [^;]+;$/ &&
		code !~ /return (true|false);/) {
		match($0, /return /)
		offer(substr($0, 1, RSTART + RLENGTH - 1) "!(" \
			substr($0, RSTART + RLENGTH, \
				length($0) - RSTART - RLENGTH) ");")
	}
}

# What ends on its line and begins there, and is no declaration.
function offer_deletion(code) {
	if (before ~ /([;{}:]|[^a-z]else|\))$/ && code !~ /^\t+(return|case) / &&
		code ~ /^\t+(\(void\)|\*|\+\+|--)?[a-z_][][a-z_0-9.>()*-]*(( [+*\/&|^-]?=|\+\+|--|\().*)?;$/) {
		match($0, /^\t+/)
		offer(substr($0, 1, RLENGTH) ";", \
			"without " substr($0, RLENGTH + 1))
	}
}

{
	code = bare($0)
	mistaken = ""
	if (code ~ /^#/ || is_continued) {
		is_continued = /\\$/
	} else if (code ~ /^\t/) {
		offer_operators(code)
		offer_constants(code)
		offer_negations(code)
		offer_deletion(code)
	}
	if (number != "")
		print (mistaken != "" ? mistaken : $0)
	sub(/[~ \t]+$/, "", code)
	if (code != "")
		before = code
}
