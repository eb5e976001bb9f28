# SPDX-License-Identifier: MIT
# roff.awk: turns cells and prose of data/*.md into man(7) for gen-*.awk.
#
# Code spans become bold. A minus is \- where somebody may copy it (code,
# numbers, dashes of options) and a hyphen between words; quotes in code are
# the ASCII ones; nothing at the start of a line is taken for a request. What is
# no ASCII is written by its number in Unicode, from the bytes of UTF-8.

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
	if (c > "~")
		return unicode(text, i)
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

# The value of a byte, from 128 up; awk has no other way to tell.
function byte(c,    i) {
	if (!("\377" in value_of))
		for (i = 128; i < 256; i++)
			value_of[sprintf("%c", i)] = i
	return value_of[c]
}

# \[u0448] at the first byte of a character, nothing at the others.
function unicode(text, i,    first, n, number) {
	first = byte(substr(text, i, 1))
	if (first < 192)
		return ""
	n = first < 224 ? 1 : first < 240 ? 2 : 3
	number = first % (n == 1 ? 32 : n == 2 ? 16 : 8)
	while (n-- > 0)
		number = number * 64 + byte(substr(text, ++i, 1)) % 64
	return sprintf("\\[u%04X]", number)
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

# Names are looked for in pages: they are never hyphenated. The page's licence is
# in two pieces, or tools take it for the one of this file.
function page_heading(title, chapter, made_by) {
	return ".\\\" SPDX-License-" "Identifier: MIT\n" \
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
