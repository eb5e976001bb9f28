# SPDX-License-Identifier: MIT
# generate.awk: writes a piece of a log, which the benchmark repeats.
#
# Input: the output of ckr --list. -v kind=mixed (a server's log, of whose
# lines two in a hundred speak of PKCS #11), spy (a trace of pkcs11-spy),
# plain (no code at all) or endless (no newline); -v lines=COUNT.

{ hex[NR] = $1; name[NR] = $2 }

# The same sequence in every awk: products stay below 2^53.
function random(limit) {
	state = (state * 16807) % 2147483647
	return state % limit
}

function server_line(  host) {
	host = "10." random(256) "." random(256) "." random(256)
	return "Nov 23 12:" 10 + random(50) ":" 10 + random(50) " web-" \
		random(9) " app[" 1000 + random(9000) "]: " host \
		" \"GET /item/" random(100000) " HTTP/1.1\" 200 " \
		random(65536) " \"Mozilla/5.0 (X11; Linux x86_64)\" " \
		random(1000) "ms"
}

function pkcs11_line(  code) {
	code = 2 + random(NR - 1)
	return "Nov 23 12:00:" 10 + random(50) " signer[7]: C_Sign failed: rv = " \
		(random(2) ? hex[code] : name[code])
}

function spy_lines(  code) {
	code = 1 + random(NR)
	return random(1000) ": C_FindObjects\n2026-11-23 12:01:07." \
		100 + random(900) "\n[in] hSession = 0x" random(9) \
		"\n[in] ulMaxObjectCount = 0x" random(90) \
		"\n[out] ulObjectCount = 0x" random(90) \
		"\nReturned:  " random(100) + 1 " " name[code]
}

END {
	state = 1
	for (i = 0; i < lines; i++)
		if (kind == "spy")
			print spy_lines() "\n"
		else if (kind == "mixed" && i % 50 == 0)
			print pkcs11_line()
		else if (kind == "endless")
			printf "%s ", server_line()
		else
			print server_line()
}
