# SPDX-License-Identifier: MIT
# expand.awk: puts the texts of the tables into what the cases expect.
#
# usage: awk -v data=DIRECTORY -v reason=PROGRAM -v into=DIRECTORY \
#	-f expand.awk FILE...
#
# DIRECTORY/FILE becomes what FILE is with its words in braces replaced:
# {COLUMN FILE NAME} becomes the cell of that column in the row of
# data/FILE.md whose first cell is NAME, without backticks:
#   {Description pkcs11 CKR_OK}  {Meaning neighbours/iso7816 SW 6983}
# {Reason ENOENT} becomes what the C library says of that error; the program
# of tests/reason.c knows.

function cell_text(column, file, name,    line, n, i, at, part, path, text) {
	path = data "/" file ".md"
	while ((getline line < path) > 0) {
		if (!index(line, column) && !index(line, name))
			continue
		n = split(line, part, "|")
		for (i = 1; i <= n; i++) {
			gsub(/^[ \t]+|[ \t]+$|`/, "", part[i])
			if (line ~ /^\|/ && part[i] == column)
				at = i
		}
		if (at && part[2] == name)
			text = part[at]
	}
	close(path)
	if (text == "") {
		print "expand.awk: " FILENAME ": nothing for " column " " \
			file " " name | "cat 1>&2"
		exit 1
	}
	return text
}

function reason_text(name,    command, text) {
	command = "'" reason "' " name
	if ((command | getline text) <= 0)
		exit 1
	close(command)
	return text
}

FNR == 1 {
	if (path != "")
		close(path)
	path = into "/" FILENAME
}

{
	while (match($0, /\{Reason E[A-Z]+\}/))
		$0 = substr($0, 1, RSTART - 1) \
			reason_text(substr($0, RSTART + 8, RLENGTH - 9)) \
			substr($0, RSTART + RLENGTH)
	while (match($0, /\{[A-Z][a-z]+ [^ {}]+ [^{}]+\}/)) {
		split(substr($0, RSTART + 1, RLENGTH - 2), word, " ")
		name = substr($0, RSTART + length(word[1] word[2]) + 3, \
			RLENGTH - length(word[1] word[2]) - 4)
		$0 = substr($0, 1, RSTART - 1) \
			cell_text(word[1], word[2], name) \
			substr($0, RSTART + RLENGTH)
	}
	print >path
}
