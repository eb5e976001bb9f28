# SPDX-License-Identifier: MIT
# picture.awk: draws lines with a terminal's colours as SVG.
#
# Input: ASCII, with the SGR sequences that ckr writes; any other stops it. The
# first line is what the user typed. Output: a picture with a ground of its own,
# so that it reads the same on light and dark pages.

BEGIN {
	advance = 7.8		# of a character, at 13 pixels
	height = 22		# of a line
	margin = 18
	style["0"] = ""
	style["1"] = "bold"
	style["35"] = "note"
	style["1;31"] = "code"
}

# fail MESSAGE: says what is wrong with the current line, and stops.
function fail(message) {
	printf "picture.awk: line %d: %s\n", NR, message >"/dev/stderr"
	failed = 1
	exit 1
}

# The text with the characters that mean something in XML written as entities.
function escape(text,    at, c, out) {
	out = ""
	for (at = 1; at <= length(text); at++) {
		c = substr(text, at, 1)
		if (c == "&")
			c = "&amp;"
		else if (c == "<")
			c = "&lt;"
		else if (c == ">")
			c = "&gt;"
		out = out c
	}
	return out
}

function span(class, text) {
	if (text == "" || class == "")
		return escape(text)
	return "<tspan class=\"" class "\">" escape(text) "</tspan>"
}

# Draws a line, and counts its columns in "columns".
function draw(line,    class, out) {
	columns = 0
	class = ""
	out = ""
	if (NR == 1)
		class = "bold"
	while (match(line, /\033\[[0-9;]*m/)) {
		out = out span(class, substr(line, 1, RSTART - 1))
		columns += RSTART - 1
		class = substr(line, RSTART + 2, RLENGTH - 3)
		if (!(class in style))
			fail("no style for SGR " class)
		class = style[class]
		line = substr(line, RSTART + RLENGTH)
	}
	columns += length(line)
	return out span(class, line)
}

{
	drawn[NR] = draw($0)
	wide[NR] = columns
	if (columns > widest)
		widest = columns
	if ($0 ~ /[^\033 -~]/)
		fail("not ASCII")
}

function print_head(width, tall) {
	printf "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
	printf " viewBox=\"0 0 %d %d\">\n", width, tall
	print "<title>ckr comments the lines of a log</title>"
	print "<style>"
	print "text { font: 13px ui-monospace, \"SFMono-Regular\", Menlo,"
	print "  Consolas, \"DejaVu Sans Mono\", \"Liberation Mono\", monospace;"
	print "  fill: #d5dae1; white-space: pre }"
	print ".bold { fill: #ffffff; font-weight: bold }"
	print ".code { fill: #ff8f85; font-weight: bold }"
	print ".note { fill: #e09ae0 }"
	print "</style>"
	printf "<rect x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" rx=\"8\"",
		width - 1, tall - 1
	print " fill=\"#171c24\" stroke=\"#48525f\"/>"
}

# textLength keeps the columns in line where the font is another.
END {
	if (failed)
		exit 1
	print_head(int(widest * advance) + 2 * margin, \
		NR * height + 2 * margin - 4)
	for (line = 1; line <= NR; line++) {
		printf "<text x=\"%d\" y=\"%d\" textLength=\"%d\"",
			margin, margin + line * height - 8,
			int(wide[line] * advance)
		print " xml:space=\"preserve\">" drawn[line] "</text>"
	}
	print "</svg>"
}
