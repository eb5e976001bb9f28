# SPDX-License-Identifier: MIT
# roff.awk: turns cells and prose of data/*.md into man(7) for gen-*.awk.
#
# Code spans become bold. A minus is \- where somebody may copy it (code,
# numbers, dashes of options) and a hyphen between words; quotes in code are
# the ASCII ones; nothing at the start of a line is taken for a request.

function roff(text,    i, code, out) {
	for (i = 1; i <= length(text); i++) {
		if (substr(text, i, 1) == "`") {
			code = !code
			out = out (code ? "\\fB" : "\\fR")
		} else
			out = out roff_character(text, i, code)
	}
	return out ~ /^[.']/ ? "\\&" out : out
}

function bold(text) {
	return roff("`" text "`")
}

function roff_character(text, i, code,    c) {
	c = substr(text, i, 1)
	if (c == "\\")
		return "\\e"
	if (c == "\"")
		return "\\(dq"
	if (c == "^")
		return "\\(ha"
	if (c == "~")
		return "\\(ti"
	if (c == "'" && code)
		return "\\(aq"
	if (c == "-" && (code || !joins_words(text, i)))
		return "\\-"
	return c
}

function joins_words(text, i) {
	return i > 1 && substr(text, i - 1, 1) ~ /[A-Za-z0-9)`]/ &&
		substr(text, i + 1, 1) ~ /[A-Za-z0-9(`]/
}

# What stands between the two titles at the top of a page of 78 columns: of a
# long name's, little or nothing.
function manual_of(title,    left) {
	left = 78 - 2 * (length(title) + length("(3)")) - 2
	return left >= length("PKCS #11 return values") ? \
		"PKCS #11 return values" : \
		left >= length("PKCS #11") ? "PKCS #11" : ""
}

# Names are looked for in pages: they are never hyphenated.
function page_heading(title, chapter, made_by) {
	return ".\\\" SPDX-License-Identifier: MIT\n" \
		".\\\" Made by " made_by " from data/*.md.\n" \
		".TH \"" roff(title) "\" " chapter " \"" date "\" \"ckr " \
		version "\" \"" manual_of(title) "\"\n" \
		".nh\n.ad l"
}

# 000000a0 -> 0xA0
function short_hex(code) {
	sub(/^0+/, "", code)
	return "0x" (code == "" ? "0" : toupper(code))
}

function long_hex(code) {
	return "0x" toupper(code)
}

# Doubles hold 32 bits exactly, and %.0f prints them alike in every awk.
function decimal(code,    i, value) {
	for (i = 1; i <= length(code); i++)
		value = value * 16 + index("123456789abcdef",
			substr(code, i, 1))
	return sprintf("%.0f", value)
}
