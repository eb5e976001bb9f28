#!/bin/sh
# SPDX-License-Identifier: MIT
# elasticsearch.sh: not tried with an Elasticsearch. It puts ckr's codes into an
# index and makes an enrich policy of it, as the documentation of the bulk and
# the enrich API has it.
#
# usage: elasticsearch.sh URL [CURL-OPTION...], as in
#     elasticsearch.sh https://localhost:9200 --user elastic --cacert ca.crt
#
# It may be run again: a policy cannot be changed, nor deleted while a pipeline
# uses it, so it is made once, and executed each time.
#
# An ingest pipeline then has {"enrich": {"policy_name": "ckr", "field":
# "ckr_key", "target_field": "ckr"}}, with the code's digits or name in
# ckr_key. From 8.18 on, ES|QL needs no policy: make the index with
# "settings": {"index.mode": "lookup"}, and ask "FROM logs | RENAME ckr_key AS
# key | LOOKUP JOIN ckr ON key".

set -eu
test $# -ge 1 || {
	echo "usage: elasticsearch.sh URL [CURL-OPTION...]" >&2
	exit 2
}
url=$1
shift

# send METHOD PATH TYPE CURL-OPTION...: sends standard input.
send() {
	method=$1
	path=$2
	type=$3
	shift 3
	curl --silent --show-error --request "$method" "$url/$path" \
		--header "Content-Type: application/$type" --data-binary @- "$@"
}

# expect PATH ANSWER TEXT: which the answer has if all is well.
expect() {
	case $2 in
	*"$3"*) ;;
	*)
		echo "elasticsearch.sh: $1: $2" >&2
		exit 1
		;;
	esac
}

# put_once PATH CURL-OPTION...: unless it is there, which is no failure.
put_once() {
	path=$1
	shift
	answer=$(send PUT "$path" json "$@")
	case $answer in
	*resource_already_exists_exception*) ;;
	*) expect "$path" "$answer" '"acknowledged":true' ;;
	esac
}

put_once ckr "$@" <<END
{"mappings": {"properties": {"key": {"type": "keyword"}}}}
END

# The key as the identifier: a row takes the place of the one before.
answer=$(ckr --export=ndjson |
	sed 's/^{"key":\("[^"]*"\)/{"index":{"_id":\1}}\
&/' | send POST 'ckr/_bulk?refresh=true' x-ndjson "$@")
expect ckr/_bulk "$answer" '"errors":false'

put_once _enrich/policy/ckr "$@" <<END
{"match": {"indices": "ckr", "match_field": "key",
	"enrich_fields": ["code", "hex", "name", "summary"]}}
END
answer=$(send POST _enrich/policy/ckr/_execute json "$@" </dev/null)
expect _execute "$answer" '"phase":"COMPLETE"'
