#!/bin/sh
# SPDX-License-Identifier: MIT
# spdx.sh: what is in a release's tarball and under which licence, as SPDX.
#
# Usage: build-aux/spdx.sh ckr-VERSION.tar.xz     makes ckr-VERSION.spdx here
#
# A file's licence is what its own SPDX line says; for those without one it is in
# packaging/debian/copyright, the format of which Debian's "reuse" reads too.
set -eu

top=$(cd -P -- "$(dirname -- "$0")/.." && pwd)
: "${1:?is the tarball}"
name=$(basename "$1" .tar.xz)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/ckr-spdx.XXXXXX") || exit
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
tar -xf "$1" -C "$scratch"
unpacked=$scratch/$name
mkdir "$unpacked/.reuse" "$unpacked/LICENSES"

# Debian's names of licences, as SPDX has them.
autoconf="GPL-2.0-or-later-with-Autoconf-exception"
sed -e 's/^License: Expat$/License: MIT/' \
	-e 's/^License: PKCS11-text$/License: LicenseRef-PKCS11-text/' \
	-e "s/^License: GPL-2+ with Autoconf .*/License: LicenseRef-$autoconf/" \
	"$top/packaging/debian/copyright" >"$unpacked/.reuse/dep5"

# The text of a licence stands, indented, below its name.
awk -v directory="$unpacked/LICENSES" '
	/^License: / { file = directory "/" $2 ".txt"; next }
	/^ / && file {
		sub(/^ \.?/, "")
		print >file
		next
	}
	{ file = "" }' "$unpacked/.reuse/dep5"

# It goes on after a licence that it cannot read.
for command in lint "spdx -o $PWD/$name.spdx"; do
	# shellcheck disable=SC2086 # several arguments
	if ! reuse --root "$unpacked" $command >"$scratch/said" 2>&1 ||
		grep -q ERROR "$scratch/said"; then
		cat "$scratch/said" >&2
		exit 1
	fi
done
