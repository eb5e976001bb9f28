# SPDX-License-Identifier: MIT
# gen-completions.awk: the options, data/*.md and a template -> a completion.
#
# usage: awk -v shell=bash|fish|zsh -v template=FILE \
#            -v options=src/command/optiontable.c \
#            -v parts=src/command/combination.c \
#            -f markdown.awk -f gen-completions.awk \
#            kind=notes data/notes.md kind=standard data/pkcs11.md ... \
#            kind=functions data/functions.md kind=vendors data/vendors.md
#
# A line of the template that is @CODES@, @FUNCTIONS@, @OPTIONS@, @LOGS@ or
# @VENDORS@ after its indentation is replaced by a line for each of them, in the
# form that the shell wants; the template has what surrounds them. Options are
# read from the FLAG and WITH rows of optiontable.c, where --help takes them from;
# @LOGS@ are those that combination.c gives a part in logs and in nothing else.

function needs(file) {
	if (kind == "notes")
		return "Message|Summary"
	if (kind == "vendors")
		return "Vendor|Name"
	return kind == "functions" ? "Function" : "Message|Code"
}

function begin_file() {
}

function row() {
	if (kind == "notes")
		summary[plain(cell["Message"])] = cell["Summary"]
	else if (kind == "functions")
		add("FUNCTIONS", plain(cell["Function"]), "function")
	else if (kind == "standard")
		add("CODES", plain(cell["Message"]),
		    summary[plain(cell["Message"])])
	else
		add("VENDORS", plain(cell["Vendor"]), cell["Name"])
}

function add(list, word, text) {
	lines[list, ++count[list]] = item(word, text)
}

function item(word, text) {
	if (shell == "bash")
		return word
	if (shell == "zsh")
		return single_quoted(word ":" text)
	return "echo " single_quoted(word "\t" text)
}

# None of the shells that are served reads a backslash in '...' alike, so a
# text with one is refused; a quote stands outside.
function single_quoted(text,    n, i, part, out) {
	if (index(text, "\\"))
		stop("a backslash: " text)
	n = split(text, part, "'")
	out = part[1]
	for (i = 2; i <= n; i++)
		out = out (shell == "fish" ? "\\'" : "'\\''") part[i]
	return "'" out "'"
}

# What an option has a part in: "{ OPTION_ONLY, ASKED_LOGS | ASKED_... },". All
# that is of logs is in the row "ASKED_LOGS = ... ," of the enumeration.
function read_parts(    line, text, of_logs) {
	while ((getline line < parts) > 0) {
		line = trim(line)
		if (text == "" && line !~ /^(ASKED_LOGS =|[{] OPTION_)/)
			continue
		text = text " " line
		if (text !~ /,$/ || text !~ /(= [^{]*|[}]),$/)
			continue
		if (text ~ /ASKED_LOGS =/)
			of_logs = text " ASKED_PROTOCOL"
		else
			read_part(text, of_logs)
		text = ""
	}
	close(parts)
	if (!of_logs)
		stop("no ASKED_LOGS in " parts)
}

function read_part(text, of_logs,    n, i, word, option, only) {
	n = split(text, word, /[^A-Z0-9_]+/)
	only = 1
	for (i = 1; i <= n; i++) {
		if (word[i] ~ /^OPTION_/)
			option = word[i]
		else if (word[i] != "" && !index(of_logs " ", word[i] " ") && \
				!index(of_logs, word[i] ","))
			only = 0
	}
	is_of_logs[option] = only
}

# The rows may go over several lines; each ends with "),".
function read_options(    line, text) {
	while ((getline line < options) > 0) {
		line = trim(line)
		if (text == "" && line !~ /^(FLAG|WITH)\("/)
			continue
		text = text (text == "" ? "" : " ") line
		if (text ~ /\),( POPT_TABLEEND)?$/) {
			read_option(text)
			text = ""
		}
	}
	close(options)
	if (!count["OPTIONS"])
		stop("no options in " options)
}

# FLAG("hex", 'x', VALUE, "text"), or WITH(... "text", "ARGUMENT"),
function read_option(source,    n, part, letter) {
	n = split(source, part, "\"")
	if (n != (source ~ /^FLAG/ ? 5 : 7))
		stop("not the row of an option: " source)
	letter = part[3] ~ /'[A-Za-z]'/ ? part[3] : ""
	sub(/^[^']*'/, "", letter)
	sub(/'.*$/, "", letter)
	if (!match(part[3], /OPTION_[A-Z0-9_]+/))
		stop("an option without a value: " source)
	if (is_of_logs[substr(part[3], RSTART, RLENGTH)]) {
		add_log_option(part[2])
		if (letter != "")
			add_log_option(letter)
	}
	add_option(part[2], letter, part[4], n == 7 ? part[6] : "")
}

function add_log_option(name) {
	lines["LOGS", ++count["LOGS"]] = (shell == "fish" ? "echo " : "") name
}

function add_option(name, letter, text, argument,    line) {
	if (shell == "bash")
		line = bash_option(name, letter, text, argument)
	else if (shell == "zsh")
		line = zsh_option(name, letter, text, argument)
	else
		line = fish_option(name, letter, text, argument)
	lines["OPTIONS", ++count["OPTIONS"]] = line
}

# What completes an argument: the words that the help text lists, or a kind of
# word that the template has a function for.
function words_of(name, text, argument) {
	if (argument == "" || argument == "FILE" || argument == "TEXT")
		return ""
	if (text !~ / or /)
		return ""
	gsub(/,| or /, " ", text)
	gsub(/  */, " ", text)
	return text
}

function kind_of(name, text, argument) {
	if (words_of(name, text, argument) != "")
		return "words"
	if (argument == "FILE")
		return "files"
	if (argument == "C_...")
		return "functions"
	return argument == "NAME" ? name : "none"
}

# A row of the template's table: option, kind of argument, words.
function bash_option(name, letter, text, argument,    line) {
	line = "--" name (argument == "" ? "" : "=")
	if (letter != "")
		line = line " -" letter
	if (argument != "")
		line = line " : " kind_of(name, text, argument) " " \
			words_of(name, text, argument)
	return trim(line)
}

function zsh_option(name, letter, text, argument,    kind, does, words) {
	kind = kind_of(name, text, argument)
	words = words_of(name, text, argument)
	does = kind == "words" ? "(" words ")" : \
		kind == "files" ? "_files" : kind == "none" ? "" : \
		"_ckr_" kind
	gsub(/-/, "_", does)
	gsub(/:/, "\\:", text)
	text = "[" text "]" (argument == "" ? "" : ":" tolower(argument) ":" does)
	if (argument == "C_...")
		sub(/:c_\.\.\.:/, ":function:", text)
	name = "--" name (argument == "" ? "" : "=")
	if (letter == "")
		return zsh_repeatable(kind, "") zsh_quoted(name text)
	letter = "-" letter (argument == "" ? "" : "+")
	return zsh_repeatable(kind, letter) zsh_quoted(name text) " " \
		zsh_repeatable(kind, letter) zsh_quoted(letter text)
}

function zsh_repeatable(kind, letter) {
	return kind == "files" ? "\\*" : ""
}

function zsh_quoted(text,    n, i, part, out) {
	n = split(text, part, "'")
	out = part[1]
	for (i = 2; i <= n; i++)
		out = out "'\\''" part[i]
	return "'" out "'"
}

function fish_option(name, letter, text, argument,    line, kind) {
	kind = kind_of(name, text, argument)
	line = "complete -c ckr"
	if (letter != "")
		line = line " -s " letter
	line = line " -l " name " -d " single_quoted(text)
	if (kind == "files")
		return line " -r -F"
	if (kind == "none" && argument == "")
		return line
	if (kind == "none")
		return line " -x"
	if (kind == "words")
		return line " -x -a " single_quoted(words_of(name, text,
			argument))
	gsub(/-/, "_", kind)
	return line " -x -a '(__ckr_" kind ")'"
}

function print_template(    line, list, indent, i) {
	while ((getline line < template) > 0) {
		list = trim(line)
		if (list !~ /^@[A-Z]+@$/) {
			print line
			continue
		}
		indent = substr(line, 1, index(line, "@") - 1)
		list = substr(list, 2, length(list) - 2)
		if (!count[list])
			stop("nothing for @" list "@")
		for (i = 1; i <= count[list]; i++)
			print indent lines[list, i]
		printed++
	}
	if (!printed)
		stop("no places in " template)
}

function finish() {
	read_parts()
	read_options()
	print_template()
}
