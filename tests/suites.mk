# tests: the suites of Check, each of the room that it is named after.
check_programs = \
	tests/base/check_interrupt \
	tests/base/check_json \
	tests/base/check_newline \
	tests/base/check_number \
	tests/base/check_output \
	tests/base/check_printer \
	tests/base/check_query \
	tests/base/check_sandbox \
	tests/base/check_text \
	tests/command/check_choice \
	tests/command/check_commandline \
	tests/decode/check_suggest \
	tests/export/check_export \
	tests/export/check_expression \
	tests/export/check_header \
	tests/filter/check_filter \
	tests/filter/check_message \
	tests/filter/check_tally \
	tests/print/check_advice \
	tests/print/check_comment \
	tests/scan/check_judge \
	tests/scan/check_notation \
	tests/scan/check_owner \
	tests/scan/check_scan \
	tests/scan/check_sieve \
	tests/scan/check_partial \
	tests/table/check_answer \
	tests/table/check_facts \
	tests/table/check_markdown \
	tests/table/check_name \
	tests/table/check_neighbour \
	tests/table/check_producer \
	tests/table/check_record \
	tests/table/check_table \
	tests/table/check_vendor
