# SPDX-License-Identifier: MIT
# spelling.awk: the standard's tables as operands of one spelling, and what
# ckr must answer.
#
# usage: awk -v spelling=KIND -v operands=FILE -v answers=FILE \
#            -f spelling.awk TABLE...
#
# It shares nothing with the generator: a row is cut at its pipes by match, and
# numbers are made digit by digit.

function trim(text) {
	gsub(/^[ \t]+|[ \t]+$/, "", text)
	return text
}

# The value of eight hexadecimal digits.
function value_of(digits,    i, value) {
	for (i = 1; i <= length(digits); i++)
		value = value * 16 + \
			index("0123456789abcdef", substr(digits, i, 1)) - 1
	return value
}

# "PinIncorrect" for CKR_PIN_INCORRECT
function camel(name,    n, i, part, out) {
	n = split(name, part, "_")
	for (i = 2; i <= n; i++)
		out = out substr(part[i], 1, 1) tolower(substr(part[i], 2))
	return out
}

function spell(name, digits, number,    bare) {
	bare = digits
	sub(/^0+/, "", bare)
	if (spelling == "hex-lower")
		return "0x" digits
	if (spelling == "hex-upper")
		return "0X" toupper(digits)
	if (spelling == "hex-plain")
		return "0x" (bare == "" ? "0" : bare)
	if (spelling == "eight-digits")
		return digits ~ /^0/ ? toupper(digits) : ""
	if (spelling == "decimal")
		return sprintf("%.0f", number)
	if (spelling == "decimal-suffix")
		return sprintf("%.0fUL", number)
	if (spelling == "signed")
		return number < 2147483648 ? "" : \
			sprintf("%.0f", number - 4294967296)
	if (spelling == "sign-extended")
		return number < 2147483648 ? "" : "0xFFFFFFFF" toupper(digits)
	if (spelling == "name")
		return name
	if (spelling == "name-lower")
		return tolower(name)
	if (spelling == "name-bare")
		return substr(name, 5)
	if (spelling == "name-camel")
		return camel(name)
	name = tolower(substr(name, 5))
	gsub(/_/, "-", name)
	return name
}

/^\| `/ {
	match($0, /`[A-Z0-9_]+`/)
	name = substr($0, RSTART + 1, RLENGTH - 2)
	match($0, /0x[0-9A-Fa-f]+/)
	digits = tolower(substr($0, RSTART + 2, RLENGTH - 2))
	text = substr($0, RSTART + RLENGTH)
	sub(/^[^|]*\|/, "", text)
	sub(/\|[^|]*$/, "", text)
	gsub(/`/, "", text)
	number = value_of(digits)
	operand = spell(name, digits, number)
	if (operand == "")
		next
	print operand >operands
	if (count++)
		print "" >answers
	printf "%s (0x%s, %.0f)\n    %s\n", name, toupper(digits), number, \
		trim(text) >answers
}

END {
	if (!count)
		exit 1
}
