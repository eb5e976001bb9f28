#!/bin/sh
# SPDX-License-Identifier: MIT
# elasticsearch.sh: makes an enrich policy of ckr's codes.
#
# usage: elasticsearch.sh URL, as in elasticsearch.sh https://localhost:9200
#
# Not tried. It uses the bulk and the enrich API. An
# ingest pipeline then has {"enrich": {"policy_name": "ckr", "field":
# "ckr_key", "target_field": "ckr"}}, with the code's digits or name in
# ckr_key.

set -eu
test $# -eq 1 || {
	echo "usage: elasticsearch.sh URL" >&2
	exit 2
}

# put PATH BODY
put() {
	curl --fail --silent --show-error --request PUT "$1" \
		--header 'Content-Type: application/json' --data "$2"
}

put "$1/ckr" '{"mappings": {"properties": {"key": {"type": "keyword"}}}}'
ckr --export=ndjson | sed 's/^/{"index":{}}\
/' | curl --fail --silent --show-error --request POST "$1/ckr/_bulk?refresh" \
	--header 'Content-Type: application/x-ndjson' --data-binary @-
put "$1/_enrich/policy/ckr" '{"match": {"indices": "ckr",
	"match_field": "key",
	"enrich_fields": ["code", "hex", "name", "summary"]}}'
curl --fail --silent --show-error --request POST \
	"$1/_enrich/policy/ckr/_execute"
