# SPDX-License-Identifier: MIT
# generate.awk: writes a piece of a log, which the benchmark repeats.
#
# Input: the output of ckr --list. -v kind=mixed (a server's log, of whose
# lines two in a hundred speak of PKCS #11), spy (a trace of pkcs11-spy),
# plain (no code at all), others (none either, and words that resemble signs), dense (a code in every line), timed (and a number that
# differs behind it), ids (and a random word before it), twice (two codes in
# every line) or endless (no newline); -v lines=COUNT.

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

# What other programs write: of each form some lines stop a careless sieve.
function other_line(  form, number) {
	form = random(6)
	number = random(100000)
	if (form == 0)
		return "{\"EventID\":" number ",\"ProcessID\":" random(9000) \
			",\"Message\":\"Process Create:\\r\\nUtcTime: 2026-08-23" \
			"\\r\\nImage: C:\\\\Program Files\\\\Microsoft\\\\Event" \
			"\\\\Provider.exe\\r\\nNumber: " number "\"}"
	if (form == 1)
		return "2026-11-23 12:00:00,123 ERROR [Thread-" random(90) \
			"] o.a.k.c.NetworkClient - Error getting number of " \
			"partitions in August: " number
	if (form == 2)
		return "[" number ".123456] usb 1-" random(9) ": new high-speed " \
			"USB device number " random(90) " using xhci_hcd"
	if (form == 3)
		return "\tat org.example.service.Processor$Event.run" \
			"(Processor.java:" random(900) ") ~[classes!/:1.0]"
	if (form == 4)
		return "type=SYSCALL msg=audit(" number ".000:" random(9000) \
			"): arch=c000003e syscall=59 success=yes exit=0 a0=" \
			id() " items=2 comm=\"process_events\" key=\"recovery\""
	return "I1123 12:00:00.123456 " number " controller.go:" random(900) \
		"] Started \"Provisioner\" token_review=false warm=" id()
}

function pkcs11_line(  code) {
	code = 2 + random(NR - 1)
	return "Nov 23 12:00:" 10 + random(50) " signer[7]: C_Sign failed: rv = " \
		(random(2) ? hex[code] : name[code])
}

function id() {
	return sprintf("%04x%04x", random(65536), random(65536))
}

function twice_line(  one, other) {
	one = 2 + random(NR - 1)
	other = 2 + random(NR - 1)
	return "Nov 23 12:00:" 10 + random(50) " signer[7]: C_Login failed: " \
		name[one] " (" hex[one] "), C_Logout failed: rv = " hex[other]
}

# Calls as a program makes them, one in sixteen of which fails.
function spy_lines(  code, call) {
	code = random(16) ? 1 : 1 + random(NR)
	call = random(4)
	return random(100000) ": " calls[call] "\n2026-11-23 12:01:07." \
		100 + random(900) "\n[in] hSession = 0x" random(9) \
		arguments(call) "\nReturned:  " decimal(hex[code]) " " name[code]
}

function arguments(call) {
	if (call == 0)
		return "\n[in] ulMaxObjectCount = 0x" random(90) \
			"\n[out] ulObjectCount = 0x" random(90)
	if (call == 1)
		return "\n[in] pMechanism->type = CKM_RSA_PKCS" \
			"\n[in] hKey = 0x" random(9000)
	if (call == 2)
		return "\n[in] hObject = 0x" random(9000) \
			"\n[in] pTemplate[1]: " \
			"\n    CKA_KEY_TYPE          00007ffc2a7ad9b0 / 8" \
			"\n[out] pTemplate[1]: " \
			"\n    CKA_KEY_TYPE          CKK_RSA"
	return "\n[in] pData[ulDataLen] 0000557c1aa3c2a0 / 32" \
		"\n    00000000  3C 9A 5E 4D 11 A0 57 0B 61 4F 8C 11 22 90 AC 1F  <.^M..W.aO..\"..." \
		"\n    00000010  70 63 11 A1 95 00 41 6E 0D 52 73 33 2B E1 CC 08  pc....An.Rs3+..." \
		"\n[out] pSignature[*pulSignatureLen] NULL [size : 0x100 (256)]"
}

function decimal(hex,    i, value) {
	for (i = 3; i <= length(hex); i++)
		value = value * 16 + index("0123456789ABCDEF", \
			substr(hex, i, 1)) - 1
	return sprintf("%.0f", value)
}

END {
	state = 1
	split("C_SignInit C_GetAttributeValue C_Sign", calls)
	calls[0] = "C_FindObjects"
	for (i = 0; i < lines; i++)
		if (kind == "spy")
			print spy_lines() "\n"
		else if (kind == "dense" || (kind == "mixed" && i % 50 == 0))
			print pkcs11_line()
		else if (kind == "timed")
			print pkcs11_line() " after " random(100000) " us"
		else if (kind == "ids")
			print "[" id() "] " pkcs11_line()
		else if (kind == "twice")
			print twice_line()
		else if (kind == "others")
			print other_line()
		else if (kind == "endless")
			printf "%s ", server_line()
		else
			print server_line()
}
