#!/bin/sh
# SPDX-License-Identifier: MIT
# matrix.sh: builds and tests ckr for other compilers, C libraries, machines and
# systems, in other languages and surroundings.
#
# Usage: build-aux/matrix.sh [CELL...]           these cells, or all
#        build-aux/matrix.sh --list              what cells there are
#        build-aux/matrix.sh --packages CELL...  Debian's packages for them
#
# A cell is a function cell_NAME and a line of the list below. It builds in a
# directory of its own and runs make check, or the part of it that is said. For
# each cell that passed there is a row of the table in HACKING.md. Those that
# make a Debian of their own want root; it is told what packages are missing.
set -u

# NAME, what it is, and which of Debian's packages it needs beside the first.
cells() {
	cat <<-'END'
	gcc: GCC, glibc, x86-64:
	clang: Clang, glibc, x86-64: clang
	posix: POSIX alone, BSD's funopen: libbsd-dev
	musl: GCC, musl, x86-64: musl-tools dpkg-dev
	i386: GCC, glibc, i386: locales gcc-i686-linux-gnu libc6-dev-i386-cross dpkg-dev
	arm64: GCC, glibc, arm64: locales gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user dpkg-dev
	armhf: GCC, glibc, armhf: locales gcc-arm-linux-gnueabihf libc6-dev-armhf-cross qemu-user dpkg-dev
	riscv64: GCC, glibc, riscv64: locales gcc-riscv64-linux-gnu libc6-dev-riscv64-cross qemu-user dpkg-dev
	s390x: GCC, glibc, s390x: locales gcc-s390x-linux-gnu libc6-dev-s390x-cross qemu-user dpkg-dev
	bookworm: Debian 12: debootstrap
	trixie: Debian 13: debootstrap
	utf8: C.UTF-8:
	turkish: tr_TR.UTF-8: locales
	japanese: ja_JP.EUC-JP: locales
	chinese: zh_CN.GB18030: locales
	posixly: POSIXLY_CORRECT:
	homeless: neither HOME nor TERM:
	procless: no /proc:
	END
}
common_packages="autoconf automake check gcc libc6-dev libpopt-dev make
	pkg-config strace util-linux"

# What does not run ckr, or runs it under daemons and shells, shows nothing of
# the machine; and other libraries' headers are there for this machine alone.
# In another language, scripts that read letters themselves would fail for what
# is not ckr's. Under an emulator nothing can be traced, and a start takes long: there it is
# the rooms by themselves, the command lines and the logs.
# shellcheck disable=SC2016 # make's variables
{
	elsewhere='$(filter-out tests/build/% tests/completions/%
		tests/daemons/% tests/data/% tests/doc/% tests/man/%,
		$(check_scripts) $(check_programs) $(fuzz_targets))'
	emulated='$(check_programs) $(fuzz_targets) tests/command/cases.test
		tests/scan/logs.test tests/filter/prompt.test'
	spoken="$emulated tests/completions/bash.test \
		tests/print/control.test"
}

fail() {
	printf 'matrix.sh: %s\n' "$*" >&2
	exit 1
}

jobs() {
	getconf _NPROCESSORS_ONLN
}

# ---- What the cells are made of

build() { # CONFIGURE-ARGUMENT...
	"$source/configure" -q "$@"
	make -s -j"$(jobs)"
}

# run_tests COMMAND...: make check, and how many tests there were, in a file that
# is not among the built ones.
run_tests() {
	"$@" || {
		grep -E '^(# [A-Z]+:|FAIL|ERROR|not ok)' test-suite.log || :
		cat test-suite.log
		fail "make check failed"
	}
	awk '/^# TOTAL:/ { total = $3 } /^# SKIP:/ { skipped = $3 }
		END {
			if (total - skipped < 1)
				exit 1
			printf "%d", total - skipped
			if (skipped)
				printf ", %d skipped", skipped
			printf "\n"
		}' test-suite.log >"$work/count" || fail "no test was run"
}

make_check() { # MAKE-ARGUMENT...
	run_tests make -s -j"$(jobs)" check "$@"
}

version_of() { # COMMAND...: a compiler's, or another's, name with its version
	"$@" --version | sed -e 's/ *([^)]*)//g' -e q
}

glibc() {
	getconf GNU_LIBC_VERSION
}

# A library of Debian's sources, for another machine or C library. Of Check what
# its programs need; of neither the tests.
make_libraries() { # CC [CONFIGURE-ARGUMENT...]
	CC=$1
	shift
	export CC
	fetch_sources
	libraries=$PWD/libraries
	for name in popt check; do
		mkdir "$name"
		make_library "$name" "$@" >"$name.log" 2>&1 || {
			cat "$name.log"
			fail "$name cannot be built"
		}
	done
	export PKG_CONFIG_LIBDIR="$libraries/lib/pkgconfig"
}

# Debian's check.pc names the library as Debian installs it, and one header of
# Check's is made beside its sources.
make_library() { # NAME [CONFIGURE-ARGUMENT...]
	script=$(echo "$work/packages/$1"-*/configure)
	(
		cd "$1" && shift &&
			"$script" -q --prefix="$libraries" --disable-shared \
				--enable-static --disable-nls \
				--disable-subunit "$@" CFLAGS="-O1 -w" &&
			{ [ ! -d lib ] || make -s -C lib; } &&
			make -s -C src install &&
			mkdir -p "$libraries/lib/pkgconfig" &&
			cp ./*.pc "$libraries/lib/pkgconfig" && {
				[ ! -f check_stdint.h ] ||
					cp check_stdint.h "$libraries/include"
			} &&
			cd "$libraries/lib" && {
				[ ! -f libcheck.a ] ||
					ln -f libcheck.a libcheck_pic.a
			}
	)
}

# Of the system's own sources of packages, without a change to them.
fetch_sources() {
	[ ! -d "$work/packages" ] || return 0
	apt=$work/apt
	mkdir -p "$apt/lists/partial" "$apt/parts" "$work/packages"
	for list in /etc/apt/sources.list /etc/apt/sources.list.d/debian.*; do
		[ ! -f "$list" ] || sed 's/^deb /deb-src /
			s/^Types:.*/Types: deb-src/' "$list" \
			>"$apt/parts/${list##*/}"
	done
	cd "$work/packages"
	for command in update 'source popt check'; do
		# shellcheck disable=SC2086 # several arguments
		apt-get -qq -o Dir::Etc::SourceList=/dev/null \
			-o Dir::Etc::SourceParts="$apt/parts" \
			-o Dir::State::Lists="$apt/lists" \
			-o Dir::Cache="$apt" $command
	done
	cd "$work/cell"
}

# The tests run as on the machine itself: the system's loader is named by its
# path here, and a kernel that cannot run the program asks the emulator.
cross() { # TARGET LOADER [EMULATOR]
	make_libraries "$1-gcc" --host="$1"
	build --host="$1" LDFLAGS="-Wl,--dynamic-linker=/usr/$1/lib/$2 \
		-Wl,-rpath,/usr/$1/lib"
	utf8_locale
	glibc=$(dpkg-query -W -f '${Version}' "libc6-dev-$cell-cross")
	versions="$(version_of "$1-gcc"), glibc ${glibc%%-*}"
	if [ $# -eq 2 ]; then
		make_check TESTS="$elsewhere"
		return
	fi
	versions="$versions, $(version_of "$3")"
	export CK_TIMEOUT_MULTIPLIER=20 EMULATED=yes
	emulated "$3" make -s -j"$(jobs)" check TESTS="$emulated"
}

# A locale is a file of numbers in the order of the machine's bytes.
utf8_locale() {
	order=--little-endian
	[ "$cell" != s390x ] || order=--big-endian
	mkdir locales
	localedef $order -i C -f UTF-8 ./locales/C.UTF-8
	export LOCPATH="$PWD/locales"
}

# In a namespace of its own the kernel may be told of an emulator, by the head
# of a program: two bytes of the type, which are 2 or 3, may differ.
emulated() { # EMULATOR COMMAND...
	emulator=$(command -v "$1")
	shift
	magic=$(head -c 20 src/ckr | od -An -v -tx1 | tr -d '\n' |
		sed 's/ /\\x/g')
	# shellcheck disable=SC2016 # expanded there
	run_tests unshare --user --map-root-user --mount sh -c '
		mount -t binfmt_misc none /proc/sys/fs/binfmt_misc || exit
		f="\xff\xff\xff\xff\xff\xff\xff"
		printf "%s\n" ":ckr:M::$1:$f$f\xff\xff\xfe\xfe\xff\xff:$2:F" \
			>/proc/sys/fs/binfmt_misc/register || exit
		shift 2
		exec "$@"' - "$magic" "$emulator" "$@"
}

# A Debian that has nothing else.
debian() { # SUITE
	[ "$(id -u)" -eq 0 ] || fail "a chroot wants root"
	debootstrap --variant=minbase --include="gcc,libc6-dev,make,pkg-config,\
check,libpopt-dev,strace,gawk" "$1" root >debootstrap.log 2>&1 || {
		tail debootstrap.log
		fail "no $1"
	}
	mkdir root/tmp/source root/tmp/build
	cp -Rp "$source/." root/tmp/source
	chown nobody root/tmp/build
	# shellcheck disable=SC2016 # expanded there
	unshare --mount --pid --fork --kill-child sh -euc '
		mount -t proc proc root/proc
		mount -t devpts -o newinstance,ptmxmode=666 devpts root/dev/pts
		exec chroot root env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin \
			setpriv --reuid=nobody --regid=nogroup --clear-groups \
			sh -euc "
			cd /tmp/build
			/tmp/source/configure -q
			make -s -j$1
			make -s -j$1 check"' - "$(jobs)" ||
		{ cat root/tmp/build/test-suite.log; fail "make check failed"; }
	versions="$(version_of chroot root gcc), $(chroot root getconf GNU_LIBC_VERSION)"
	cd root/tmp/build
	run_tests true
}

# Built and tested where the language is another one.
in_locale() { # LANGUAGE CHARACTERS
	mkdir locales
	localedef -i "$1" -f "$2" "./locales/$1.$2"
	export LOCPATH="$PWD/locales"
	in_language "$1.$2"
}

in_language() { # LOCALE
	export LC_ALL="$1"
	build CC=gcc
	native_versions
	make_check TESTS_ENVIRONMENT="LC_ALL=$1;" TESTS="$spoken"
}

native_versions() {
	versions="$(version_of gcc), $(glibc)"
}

# One build for all cells that differ by what is around the program only.
in_surroundings() { # COMMAND...
	mkdir "$work/native" 2>/dev/null || :
	cd "$work/native"
	[ -f config.status ] || build CC=gcc
	native_versions
	"$@"
}

# ---- The cells

cell_gcc() {
	build CC=gcc
	native_versions
	make_check
}

cell_clang() {
	build CC=clang
	versions="$(version_of clang), $(glibc)"
	make_check
}

# Nothing of GNU's is declared, and stdio leads to functions as on the BSDs and
# on macOS, by a library that has their calls on Linux.
cell_posix() {
	"$source/configure" -q CC=gcc --disable-sandbox \
		CFLAGS="-O2 -Werror=implicit-function-declaration" \
		CPPFLAGS="-isystem /usr/include/bsd -DLIBBSD_OVERLAY \
		-D_POSIX_C_SOURCE=200809L -D_XOPEN_SOURCE=700" LIBS=-lbsd \
		ac_cv_func_fopencookie=no ac_cv_func_memrchr=no
	sed -i '/^# *define _[A-Z_]*SOURCE /d' config.h
	make -s -j"$(jobs)"
	native_versions
	versions="$versions, libbsd $(dpkg-query -W \
		-f '${source:Upstream-Version}' libbsd-dev)"
	make_check
}

cell_musl() {
	make_libraries musl-gcc
	build CC=musl-gcc
	versions="$(version_of gcc), musl $(dpkg-query -W \
		-f '${source:Upstream-Version}' musl)"
	make_check
}

cell_i386() {
	cross i686-linux-gnu ld-linux.so.2
}

cell_arm64() {
	cross aarch64-linux-gnu ld-linux-aarch64.so.1 qemu-aarch64
}

cell_armhf() {
	cross arm-linux-gnueabihf ld-linux-armhf.so.3 qemu-arm
}

cell_riscv64() {
	cross riscv64-linux-gnu ld-linux-riscv64-lp64d.so.1 qemu-riscv64
}

cell_s390x() {
	cross s390x-linux-gnu ld64.so.1 qemu-s390x
}

cell_bookworm() {
	debian bookworm
}

cell_trixie() {
	debian trixie
}

cell_utf8() {
	in_language C.UTF-8
}

# The small letter of I is another one.
cell_turkish() {
	in_locale tr_TR UTF-8
}

cell_japanese() {
	in_locale ja_JP EUC-JP
}

# The second byte of a character may be an ASCII letter.
cell_chinese() {
	in_locale zh_CN GB18030
}

cell_posixly() {
	in_surroundings make_check TESTS_ENVIRONMENT="POSIXLY_CORRECT=1; \
		export POSIXLY_CORRECT;"
}

cell_homeless() {
	in_surroundings make_check TESTS_ENVIRONMENT="unset HOME TERM;"
}

# The user stays who it is, with no more rights than before: as the only user
# that there is, root could not give a file to another, as mandb does.
cell_procless() {
	in_surroundings run_tests unshare --user --map-current-user \
		--keep-caps --mount sh -c 'mount -t tmpfs none /proc &&
		exec setpriv --ambient-caps=-all --inh-caps=-all "$@"' - \
		make -s check -j"$(jobs)"
}

# ---- How they are run

names() {
	cells | sed 's/:.*//'
}

what_is() { # CELL
	cells | sed -n "s/^$1: \([^:]*\):.*/\1/p"
}

packages() { # CELL...
	for cell in "$@"; do
		cells | sed -n "s/^$cell:[^:]*://p"
	done
	printf '%s\n' "$common_packages"
}

list_packages() { # CELL...
	packages "$@" | tr -s '[:blank:]' '\n' | sed '/^$/d' | sort -u
}

missing_packages() { # CELL...
	for package in $(list_packages "$@"); do
		dpkg-query -W -f '${db:Status-Status}\n' "$package" \
			2>/dev/null | grep -q '^installed$' || echo "$package"
	done
}

# Sources with a configure script: what is in git, or the tree as it is.
prepare() {
	missing=$(missing_packages "$@" | tr '\n' ' ')
	[ -z "$missing" ] || fail "apt-get install $missing"
	mkdir "$work/source"
	source=$work/source
	if [ -e "$top/.git" ]; then
		git -C "$top" ls-files -z | tar -C "$top" --null -T - -cf -
	else
		tar -C "$top" -cf - .
	fi | tar -xf - -C "$source"
	[ -x "$source/configure" ] || (cd "$source" && autoreconf -fi) ||
		fail "autoreconf failed"
}

run_cell() { # CELL
	cell=$1
	started=$(date +%s)
	rm -rf "$work/cell"
	mkdir "$work/cell"
	(
		cd "$work/cell"
		set -e
		"cell_$cell" >&2
		printf '| %s | %s | %s | %s | %s |\n' "$cell" \
			"$(what_is "$cell")" "$versions" "$(cat "$work/count")" \
			"$(date +%F)" >"$work/row"
	) 2>"$work/log" </dev/null
	status=$?
	seconds=$(($(date +%s) - started))
	if [ $status -eq 0 ]; then
		cat "$work/row"
		grep '^SKIP: ' "$work/log" >&2 || :
		echo "$cell: passed ($seconds s)" >&2
	else
		cat "$work/log" >&2
		echo "$cell: FAILED with status $status ($seconds s)" >&2
		failed="$failed $cell"
	fi
}

top=$(cd -P -- "$(dirname -- "$0")/.." && pwd)
case ${1-} in
--list)
	cells | sed 's/^\([^:]*\): *\([^:]*\):.*/\1	\2/' | expand -t 12
	exit
	;;
--packages)
	shift
	list_packages "$@"
	exit
	;;
esac
# shellcheck disable=SC2046 # one argument each
[ $# -gt 0 ] || set -- $(names)
for cell in "$@"; do
	[ -n "$(what_is "$cell")" ] || fail "no cell is called $cell"
done
work=$(mktemp -d "${TMPDIR:-/tmp}/ckr-matrix.XXXXXX") || exit
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
chmod 755 "$work"
prepare "$@"
failed=
for cell in "$@"; do
	run_cell "$cell"
done
[ -z "$failed" ] || fail "failed:$failed"
