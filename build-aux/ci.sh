#!/bin/sh
# SPDX-License-Identifier: MIT
# ci.sh: what must hold of every commit, as named steps.
#
# Usage: build-aux/ci.sh [STEP...]; without an operand all steps, in the order
# of the list below. A step is a function step_NAME: it runs by itself in an
# empty directory that is its own, under "set -eu", without standard input. To
# add one, write the function and put its name into the list.
#
# Started by root, the steps run as the user "nobody", to whom the sources are
# read-only; those in root_steps run as root, or with sudo. What they read is a
# copy of the files in git: $source.
set -u

# README's commands come first, when nothing has been installed for the rest.
first_steps="readme"
steps="
	git
	scripts
	rooms
	check
	binary
	memory
	clang
	sanitizers
	analyzer
	cppcheck
	faults
	soak
	awks
	blanks
	install
	tarball
	spdx
	distcheck
"

# Steps that are run by name: they make whole systems of their own, which takes
# minutes and what a CI machine may not allow.
# build-aux/ci.sh valgrind rpm page reproducible package coverage mutants
# MUTANTS=1000 MUTANTS_SEED=2 STEP_LIMIT=7200 build-aux/ci.sh mutants
# STEP_LIMIT=3600 build-aux/ci.sh scanbuild tidy matrix
# SOAK_MIB=204800 SOAK_PROMPTS=86400 SOAK_LOOKUPS=10000 STEP_LIMIT=7200 \
#	build-aux/ci.sh soak
# build-aux/ci.sh parallel dask spark
# PLATFORM_MIB=10240 STEP_LIMIT=7200 build-aux/ci.sh parallel dask spark

# build-aux/ci.sh slow

# A chroot wants root, and so do namespaces of the network.
root_steps="package parallel"

# All that the steps and the tests need, and the libraries of a syslog-ng that
# is unpacked and not installed, because it and rsyslog exclude each other.
packages="
	autoconf
	automake
	autopkgtest
	bash-completion
	binutils
	bsdutils
	busybox
	check
	clang
	cmark-gfm
	cpio
	debhelper
	debootstrap
	dpkg-dev
	faketime
	fish
	gawk
	gcc
	git
	groff
	jq
	libc6-dev
	libclang-rt-dev
	libglib2.0-0
	libjson-c5
	libnss3-dev
	libopencryptoki-dev
	libp11-kit-dev
	libpcre3
	libpkcs11-helper1-dev
	libpopt-dev
	libwrap0
	lintian
	locales
	make
	man-db
	mandoc
	mawk
	original-awk
	parallel
	pkg-config
	rpm
	rpm2cpio
	rpmlint
	rsyslog
	shellcheck
	strace
	time
	valgrind
	xz-utils
	zsh
"

# Of build-aux/matrix.sh: what differs most from the machines that ckr is written
# on, in bytes, words, C library and language.
matrix_cells="posix musl i386 s390x turkish chinese homeless procless"

# What single steps need beside these.
# shellcheck disable=SC2034 # used by its step's name
{
	packages_coverage="gcovr"
	packages_cppcheck="cppcheck"
	# shellcheck disable=SC2086 # one argument each
	packages_matrix=$("$(dirname -- "$0")/matrix.sh" --packages \
		$matrix_cells)
	packages_scanbuild="clang-tools"
	packages_spdx="reuse"
	packages_tidy="clang-tidy"
	packages_parallel="iproute2 openssh-client openssh-server rsync"
	packages_dask="python3-distributed"
	packages_spark="default-jre-headless python3-venv"
}

# Files of the Autotools that are in a tarball and not in git.
autotools_files="
	Makefile.in
	aclocal.m4
	build-aux/ar-lib
	build-aux/compile
	build-aux/depcomp
	build-aux/install-sh
	build-aux/missing
	build-aux/tap-driver.sh
	config.h.in
	configure
	packaging/ckr.spec
"

# A step that takes longer than this many seconds hangs.
step_limit=${STEP_LIMIT:-900}

# ---- What the steps are made of

fail() {
	printf '%s\n' "$*" >&2
	exit 1
}

lines() { # WORD...
	printf '%s\n' "$@"
}

jobs() {
	getconf _NPROCESSORS_ONLN
}

configure() { # CONFIGURE-ARGUMENT...
	"$source/configure" -q "$@"
}

build() { # CONFIGURE-ARGUMENT...
	configure "$@"
	make -s -j"$(jobs)"
}

# make check; a test that was skipped has shown nothing.
run_tests() { # MAKE-ARGUMENT...
	make -s -j"$(jobs)" check "$@" || {
		show_failed_tests
		fail "make check failed"
	}
	grep -qsE '^# TOTAL: +[1-9]' test-suite.log || fail "no test was run"
	if grep -E '^# SKIP: +[1-9]' test-suite.log; then
		grep -h -E '^(SKIP|ok .*# SKIP)' test-suite.log
		fail "tests were skipped"
	fi
}

show_failed_tests() {
	[ -f test-suite.log ] || return 0
	grep -E '^(# [A-Z]+:|FAIL|ERROR|not ok)' test-suite.log || :
	cat test-suite.log
}

# ---- The steps

# Each command that README shows with ./bootstrap, alone, in a fresh copy. It
# is run by the user who started this, as it may have to install packages.
step_readme() {
	grep '^\./bootstrap && ' "$top/README.md" >commands
	[ "$(wc -l <commands)" -eq 2 ] || fail "README has not two commands"
	number=0
	while read -r command; do
		number=$((number + 1))
		echo "$command"
		mkdir "$number"
		copy_sources "$number"
		(cd "$number" && sh -c "$command" </dev/null)
		show_new_files "$number"
	done <commands
}

# What a build and its tests leave behind must be in .gitignore.
show_new_files() { # DIRECTORY
	in_git || return 0
	new=$(as_git --git-dir="$(as_git rev-parse --absolute-git-dir)" \
		--work-tree="$1" --no-optional-locks \
		status --porcelain --untracked-files=all | grep '^??') || :
	[ -z "$new" ] || fail "not in .gitignore: $new"
}

step_git() {
	[ ! -s "$work/ignored" ] ||
		fail "generated files in git: $(cat "$work/ignored")"
}

step_scripts() {
	cd "$source"
	while read -r file; do
		case $file:$(head -n 1 "$file" | tr -d '\0') in
		*.sh:* | *.test:* | *:'#!/bin/sh') lines "$file" ;;
		esac
	done <"$work/files" >"$work/step/scripts"
	[ -s "$work/step/scripts" ] || fail "no script was found"
	# Scripts of sed, with backticks of tables in them, look like SC2016.
	xargs shellcheck -x -e SC2016 <"$work/step/scripts"
}

# HACKING.md's table of rooms says what the sources say.
step_rooms() {
	"$source/build-aux/rooms.sh"
}

step_check() {
	build --enable-werror CC=gcc
	run_tests
}

# The program as it is built by default: small, hardened, and without
# libraries that it does not need.
step_binary() {
	build CC=gcc
	program=src/ckr
	libraries=$(readelf -dW $program |
		sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort | tr '\n' ' ')
	[ "$libraries" = "libc.so.6 libpopt.so.0 " ] ||
		fail "it is linked with $libraries"
	readelf -hW $program | grep -q 'Type: *DYN' || fail "it is no PIE"
	readelf -lW $program | grep -q GNU_RELRO || fail "it has no RELRO"
	readelf -dW $program | grep -q NOW || fail "it binds late"
	readelf -lW $program | grep GNU_STACK | grep -q 'RW ' ||
		fail "its stack is executable"
	readelf -sW $program | grep -q __stack_chk_fail ||
		fail "it has no stack protector"
	readelf -sW $program | grep -q '_chk@' || fail "it is not fortified"
	strip -o stripped $program
	size=$(wc -c <stripped)
	echo "stripped: $size bytes"
	[ "$size" -lt 1048576 ] || fail "it has $size bytes"
}

peak_is_below() { # KIB COMMAND...
	limit=$1
	shift
	command time -o peak -f %M "$@" >/dev/null
	echo "$(cat peak) KiB: $*"
	[ "$(cat peak)" -lt "$limit" ] || fail "more than $limit KiB: $*"
}

step_memory() {
	build CC=gcc
	peak_is_below 4096 src/ckr 0xA0
	peak_is_below 4096 src/ckr CKR_PIN_INCORRECT
	peak_is_below 4096 src/ckr -v C_Login
	head -c 100000000 /dev/zero | peak_is_below 8192 src/ckr
	yes 'C_Login failed: rv = 0xA0' | head -n 2000000 |
		peak_is_below 8192 src/ckr
	# Lines that differ, each of them twice: they are kept for a while.
	awk 'BEGIN { for (i = 0; i < 600000; i++)
		printf "%x: C_Login failed: rv = 0xA0\n", int(i / 2) * 7919
	}' | peak_is_below 12288 src/ckr
}

step_clang() {
	build --enable-werror CC=clang
	run_tests
}

# _FORTIFY_SOURCE would hide from the sanitizers what they look for.
step_sanitizers() {
	export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1
	export UBSAN_OPTIONS=print_stacktrace=1
	export CK_TIMEOUT_MULTIPLIER=5
	ignored=$source/build-aux/analysis/sanitizer.txt
	build --disable-hardening CC=clang CFLAGS="-g -O1 \
		-fsanitize=address,undefined,integer,nullability \
		-fsanitize-ignorelist=$ignored -fno-sanitize-recover=all \
		-fno-omit-frame-pointer"
	run_tests
}

# ---- What analysers see, each with what it has a say in; the exceptions are in
# build-aux/analysis and .clang-tidy, with their reasons.

# No leaks: gcc 12 loses what is stored at an index that it cannot know, as in
# base/strings, and says "leak". The sanitizers' step is what looks for them.
step_analyzer() {
	build CC=gcc \
		CFLAGS="-O1 -fanalyzer -Wno-analyzer-malloc-leak -Werror"
}

step_scanbuild() {
	scan-build "$source/configure" -q --disable-hardening
	scan-build --status-bugs -o reports make -s -j"$(jobs)"
}

# What it reads is made by a build first.
step_tidy() {
	configure CC=clang
	make -s src/libckr.a
	grep '^src/.*\.c$' "$work/files" |
		xargs -P "$(jobs)" -n 4 sh -euc 'source=$1; shift
		for file in "$@"; do
			clang-tidy --quiet "$source/$file" -- -std=c11 \
				-DHAVE_CONFIG_H -I. -Isrc -I"$source/src"
		done' - "$source"
}

step_cppcheck() {
	configure CC=gcc
	make -s src/libckr.a
	cppcheck -q --std=c11 --library=posix --error-exitcode=1 \
		--enable=warning,performance,portability -j "$(jobs)" \
		-DHAVE_CONFIG_H -D__GNUC__ -UHAVE_CPU_FEATURES \
		-I. -Isrc -I"$source/src" -I"$source/tests" \
		--suppressions-list="$source/build-aux/analysis/cppcheck.txt" \
		"$source/src" "$source/tests"
}

step_matrix() {
	# shellcheck disable=SC2086 # one argument each
	"$source/build-aux/matrix.sh" $matrix_cells
}

step_soak() {
	build CC=gcc
	CKR=$PWD/src/ckr "$source/tests/soak/soak.sh" >row || {
		cat row
		fail "it did not hold"
	}
}

# Each call fails with each error that it may have; make check tries three.
step_faults() {
	build CC=gcc
	EVERY_ERROR=yes
	export EVERY_ERROR
	run_tests TESTS=tests/faults/everycall.test
	grep '^# .* faults' tests/faults/everycall.log
}

# What make check runs of src/, in lines and in branches, and that each line that
# it does not run is in a list, with the reason. Files that are made while
# building do not count.
step_coverage() {
	build --disable-hardening CC=gcc CFLAGS="-O0 --coverage \
		-fprofile-update=atomic" LDFLAGS=--coverage
	run_tests CK_TIMEOUT_MULTIPLIER=5
	gcovr -r "$source" --object-directory . -f '.*/src/.*\.c' \
		--exclude-throw-branches --sort-uncovered --txt lines.txt \
		--json lines.json \
		--fail-under-line "${COVERAGE_LINES:-98}" --fail-under-branch \
		"${COVERAGE_BRANCHES:-92}" --print-summary ||
		{
			cat lines.txt
			fail "make check runs too little"
		}
	jq -r '.files[] | .file as $file | .lines[] |
		select(."gcovr/noncode" | not) |
		[$file, .line_number, .count] | @tsv' lines.json >lines.tsv
	awk -F '\t' -v top="$source" \
		-f "$source/tests/coverage/unreached.awk" \
		"$source/tests/coverage/unreached.tsv" lines.tsv ||
		fail "tests/coverage/unreached.tsv says something else"
}

# Whether the tests see a mistake: a sample of those that could be made.
step_mutants() {
	build --disable-hardening CC=gcc CFLAGS="-O2 -fPIC -w"
	make -s -j"$(jobs)" check TESTS=
	"$source/tests/mutants/mutants.sh"
}

under_valgrind() { # COMMAND...
	status=0
	valgrind -q --error-exitcode=99 --leak-check=full \
		--errors-for-leak-kinds=definite,indirect,possible \
		"$@" >out 2>err || status=$?
	[ "$status" -le 2 ] || {
		cat err
		fail "status $status: $*"
	}
}

# The programs of Check but the longest, which the sanitizers have seen, then
# ckr itself on each kind of operand and log.
step_valgrind() {
	build CC=gcc CFLAGS="-g -O1"
	run_tests TESTS="\$(filter-out tests/filter/check_filter \
		tests/fuzz/%,\$(check_programs))" CK_TIMEOUT_MULTIPLIER=60 \
		LOG_COMPILER=valgrind LOG_FLAGS="-q --error-exitcode=99 \
		--leak-check=full"
	for arguments in 0xA0 pin-incorrect '*LOCKED*' 0x80000001 54 foo \
		0x1FFFFFFFF C_Login '-v 0x1C1' '-k pin' '-l --vendor=all' \
		--vendor=list '-lv --format=json' '-lv --format=csv' \
		'--openssl 418000A0' '--in=C_Login 0xA0' --help --usage \
		--version --nonsense "--table=$source/data/pkcs11.md -l"; do
		# shellcheck disable=SC2086 # several arguments
		under_valgrind src/ckr $arguments
	done
	set --
	for log in "$source"/tests/logs/*.log; do
		set -- "$@" -f "$log"
	done
	for mode in -a -io -c --format=json; do
		under_valgrind src/ckr $mode "$@"
	done
}

# Whatever awk there is, the same files are made.
step_awks() {
	for awk in mawk gawk 'gawk --posix' 'busybox awk' original-awk; do
		name=$(echo "$awk" | tr -d ' ')
		mkdir "$name"
		(cd "$name" && build CC=gcc CFLAGS=-O0 AWK="$awk")
		diff -r -x '*.o' -x '*.a' -x .deps -x 'config.*' -x ckr \
			-x Makefile mawk "$name"
	done
	ls mawk/src/*/*.inc
}

# In the tree itself, and with a blank in its path.
step_blanks() {
	mkdir 'a tree'
	cp -Rp "$source/." 'a tree'
	chmod -R u+w 'a tree'
	cd 'a tree'
	./configure -q CC=gcc
	make -s -j"$(jobs)"
	run_tests
}

step_install() {
	build CC=gcc
	make -s install DESTDIR="$PWD/root"
	(cd root && find . -type f) | sort
	[ "$(root/usr/local/bin/ckr --format=name 0)" = CKR_OK ] ||
		fail "what was installed does not run"
	find_completions root
	make -s uninstall DESTDIR="$PWD/root"
	make -s install prefix="$PWD/root/moved" # and nothing outside of it
	[ -f root/moved/share/fish/vendor_completions.d/ckr.fish ] ||
		fail "the completion of fish is not where its prefix is"
	make -s uninstall prefix="$PWD/root/moved"
	left=$(find root ! -type d)
	[ -z "$left" ] || fail "left behind: $left"
}

# The shells look for completions where they are put, with nothing set up.
find_completions() { # ROOT
	for shell in bash fish zsh; do
		for directory in $("${shell}_directories"); do
			for name in ckr ckr.fish _ckr; do
				[ ! -f "$1$directory/$name" ] ||
					echo "$shell: $directory/$name"
			done
		done
	done >found
	cat found
	[ "$(cut -d : -f 1 found | sort -u | wc -l)" -eq 3 ] ||
		fail "a shell does not find its completion"
}

# bash-completion keeps its list in a function: the directories of
# XDG_DATA_DIRS, or these two.
bash_directories() {
	grep -q -F -e '${XDG_DATA_DIRS:-/usr/local/share:/usr/share}' \
		/usr/share/bash-completion/bash_completion
	lines /usr/local/share/bash-completion/completions \
		/usr/share/bash-completion/completions
}

fish_directories() {
	# shellcheck disable=SC2016 # it is fish's variable
	env -u XDG_DATA_DIRS HOME="$PWD" \
		fish -c 'string join \n $fish_complete_path'
}

zsh_directories() {
	# shellcheck disable=SC2016 # it is zsh's variable
	zsh -f -c 'print -l $fpath'
}

# A tarball is what is in git, and what the Autotools add. Debian's files are
# put beside a release's tarball and not into it.
step_tarball() {
	configure CC=gcc
	make -s dist
	# shellcheck disable=SC2086 # one line for each
	lines $autotools_files | sort - "$work/files" | grep -v '^packaging/debian/' \
		>expected
	tar -tf ckr-*.tar.xz | sed -n 's|^[^/]*/\(.*[^/]\)$|\1|p' |
		sort >contents
	diff expected contents ||
		fail "< is missing in the tarball, > is there and not in git"
	make_another_tarball
	cmp ckr-*.tar.xz another/ckr-*.tar.xz ||
		fail "the tarball is not the same a second time"
}

# On another day, with another mask, in a folder of another name.
make_another_tarball() {
	mkdir another
	(
		cd another
		umask 077
		configure CC=gcc
		faketime -f +400d make -s dist
	)
}

step_distcheck() {
	configure CC=gcc
	make -s -j"$(jobs)" distcheck || {
		find . -name test-suite.log -exec cat {} +
		fail "make distcheck failed"
	}
}

# A release's tarball, ckr-$version.tar.xz.
make_tarball() {
	mkdir dist
	(cd dist && configure CC=gcc && make -s dist)
	mv dist/ckr-*.tar.xz .
	version=$(basename ckr-*.tar.xz .tar.xz)
	version=${version#ckr-}
}

# Every program says its licence itself; of all files in a release's tarball there
# is a list with the licence of each. What reuse leaves out is the text of the
# licence, and a file that is empty.
step_spdx() {
	cd "$source"
	grep -E '\.(awk|c|h|js|lua|pl|py|sh|test)$' "$work/files" |
		xargs grep -L 'SPDX-License-Identifier: MIT' >"$work/step/without"
	cd "$work/step"
	[ ! -s without ] || fail "without a licence: $(cat without)"
	make_tarball
	"$source/build-aux/spdx.sh" "ckr-$version.tar.xz"
	tar -tf "ckr-$version.tar.xz" | sed -n 's|^[^/]*/\(.*[^/]\)$|\1|p' |
		grep -v -x -e COPYING -e 'tests/table/.*/bad-empty-file.md' |
		sort >contents
	sed -n 's|^FileName: \./||p' "ckr-$version.spdx" | sort >listed
	diff contents listed ||
		fail "< is in the tarball only, > in the SPDX file only"
	sed -n 's/^LicenseInfoInFile: //p' "ckr-$version.spdx" | sort | uniq -c
}

# Fedora's package, of the tarball alone, and unpacked to be tried.
step_rpm() {
	make_tarball
	mkdir root
	build_rpm "ckr-$version.tar.xz"
	lint_rpm rpmbuild/RPMS rpmbuild/SRPMS dist/packaging/ckr.spec
	rpm2cpio rpmbuild/RPMS/*/*.rpm | (cd root && cpio -id --quiet)
	(cd root && find . -type f) | sort
	for file in bash-completion/completions/ckr doc/ckr/README.md \
		fish/vendor_completions.d/ckr.fish licenses/ckr/COPYING \
		man/man1/ckr.1.gz man/man3/CKR_PIN_INCORRECT.3.gz \
		man/man7/ckr-codes.7.gz man/man7/ckr-neighbours.7.gz \
		man/man7/ckr-rule.7.gz \
		zsh/site-functions/_ckr; do
		[ -f "root/usr/share/$file" ] || fail "no $file"
	done
	root/usr/bin/ckr 0xA0 | grep '^CKR_PIN_INCORRECT (0x000000A0, 160)'
	man -M "$PWD/root/usr/share/man" CKR_PIN_INCORRECT |
		grep CKR_PIN_INCORRECT
}

# With what Fedora's rpm defines and Debian's does not. The script that
# compresses manual pages wants bash, and rpm does not know that what ckr is
# built with is installed.
build_rpm() { # TARBALL
	share=/usr/share
	rpmbuild -ta --nodeps \
		--define "_topdir $PWD/rpmbuild" \
		--define "_tmppath $PWD" \
		--define '_docdir_fmt %{NAME}' \
		--define '__brp_compress bash %{_rpmconfigdir}/brp-compress' \
		--define "bash_completions_dir $share/bash-completion/completions" \
		--define "fish_completions_dir $share/fish/vendor_completions.d" \
		--define "zsh_completions_dir $share/zsh/site-functions" \
		"$1"
}

# With what Fedora's configuration has, and without what is no fault: ckr has no
# address yet, Fedora wants none of the old tags and signs packages itself,
# rpmlint 2.4 never finds the manual page of a program, and programs are
# stripped by what makes Fedora's debuginfo.
lint_rpm() { # PACKAGE...
	cat >rpmlint.toml <<-'END'
	CompressExtension = "gz"
	ValidLicenses = ["MIT", "LicenseRef-PKCS11-text"]
	Filters = [
	    "no-url-tag",
	    "invalid-url Source0",
	    "no-buildroot-tag",
	    "no-group-tag",
	    "no-packager-tag",
	    "no-signature",
	    "no-manual-page-for-binary",
	    "unstripped-binary-or-object",
	]
	END
	rpmlint --strict -c rpmlint.toml "$@"
}

# The page of --export=html: valid, and used in a browser by keys and by eyes.
step_page() {
	install_browser
	npm_config_cache=$PWD/npm npm install --ignore-scripts --no-audit \
		--no-fund playwright-core@1 axe-core@4 vnu-jar
	build CC=gcc
	src/ckr --export=html >page.html
	java -jar node_modules/vnu-jar/build/dist/vnu.jar --Werror page.html
	NODE_PATH=$PWD/node_modules node "$source/tests/export/browser.js" \
		src/ckr page.html | tee browser.tap
	grep '^1\.\.[1-9]' browser.tap
	! grep '^not ok' browser.tap || fail "the page is not as it should be"
}

# A machine may have one of these from elsewhere.
install_browser() {
	wanted=
	for pair in chromium:chromium node:nodejs npm:npm \
		java:default-jre-headless; do
		command -v "${pair%:*}" >/dev/null || wanted="$wanted ${pair#*:}"
	done
	[ -n "$wanted" ] || return 0
	apt-get -qq update
	# shellcheck disable=SC2086 # one argument each
	DEBIAN_FRONTEND=noninteractive apt-get -qq install -y \
		--no-install-recommends -o DPkg::Lock::Timeout=300 \
		-o Dpkg::Use-Pty=0 fonts-dejavu-core $wanted
}

# A tarball under Debian's name for it.
make_orig() {
	make_tarball
	mv "ckr-$version.tar.xz" "ckr_$version.orig.tar.xz"
}

# What dpkg-buildpackage starts from: DIRECTORY/ckr, and the tarball beside it.
debian_source() { # DIRECTORY
	mkdir -p "$1/ckr"
	cp ckr_*.orig.tar.xz "$1"
	tar -xf "$1"/ckr_*.orig.tar.xz -C "$1/ckr" --strip-components=1
	cp -R "$source/packaging/debian" "$1/ckr"
	chmod -R u+w "$1/ckr"
}

# Another path, another time, another language: the same package. The path has
# no blank: there dpkg leaves the path in what debuggers read. The files of the
# tarball keep their time, as they would on another day.
step_reproducible() {
	make_orig
	debian_source one
	(
		cd one/ckr
		LC_ALL=C TZ=UTC build_binary_package
	)
	# In Turkish, the small letter of I is another one.
	mkdir locales
	localedef -i tr_TR -f UTF-8 ./locales/tr_TR.UTF-8
	export LOCPATH="$PWD/locales"
	debian_source 'another/longer/path'
	(
		cd 'another/longer/path/ckr'
		umask 002
		LC_ALL=tr_TR.UTF-8 TZ=Asia/Kathmandu NO_FAKE_STAT=1 \
			build_binary_package faketime -f +400d
	)
	for package in one/*.deb; do
		cmp "$package" "another/longer/path/${package#one/}"
	done
}

build_binary_package() { # [COMMAND...]
	DEB_BUILD_OPTIONS="nocheck parallel=$(jobs)"
	export DEB_BUILD_OPTIONS
	"$@" dpkg-buildpackage -b -us -uc -Pnocheck
}

# Searches for input that costs much time, and prints the worst of each mode; it
# fails where a mebibyte takes ten times what it should on a quiet machine.
step_slow() {
	build CC=gcc
	make -s tests/bench/slowest
	tests/bench/slowest "${SLOW_SECONDS:-60}" 0.5
}

# The same bytes and counts as one process, on hosts and workers of which one is
# killed in the middle; see tests/platforms.
step_parallel() {
	run_platform parallel
}

step_dask() {
	run_platform dask
}

step_spark() {
	python3 -m venv spark
	spark/bin/pip install -q --no-cache-dir pyspark==4.3.0
	SPARK=$PWD/spark run_platform spark
}

run_platform() { # ENGINE
	build CC=gcc
	CKR=$PWD/src/ckr "$source/tests/platforms/$1.sh" >row
}

# The package is built in a Debian that has nothing else, with its tests, and
# tried in another.
step_package() {
	make_orig
	make_chroots
	debian_source chroot/build/tmp/package
	in_chroot build chown -R nobody /tmp/package
	in_chroot build apt-get -qq -y --no-install-recommends build-dep \
		/tmp/package/ckr
	# shellcheck disable=SC2016 # expanded there
	in_chroot build setpriv --reuid=nobody --clear-groups sh -c '
		cd /tmp/package/ckr &&
		DEB_BUILD_OPTIONS=parallel=$(nproc) dpkg-buildpackage -us -uc'
	mv chroot/build/tmp/package .
	as_nobody lintian --info --display-info --pedantic \
		--fail-on error,warning,info,pedantic package/*.changes
	try_package package/ckr_*.deb
	autopkgtest -B package/ckr_*.deb package/ckr_*.dsc -- \
		chroot "$PWD/chroot/bare"
}

# Mounts are seen by this step alone, and end with it.
make_chroots() {
	mkdir chroot
	# shellcheck disable=SC1091 # it is there on every Debian
	suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
	debootstrap --variant=minbase "$suite" chroot/bare
	cp -a chroot/bare chroot/build
	for chroot in bare build; do
		mount -t proc proc chroot/$chroot/proc
		mount -t devpts -o newinstance,ptmxmode=666 devpts \
			chroot/$chroot/dev/pts
	done
}

in_chroot() { # CHROOT COMMAND...
	root=chroot/$1
	shift
	chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin \
		LC_ALL=C.UTF-8 HOME=/nonexistent TERM=dumb \
		DEBIAN_FRONTEND=noninteractive "$@"
}

# Where a package may leave files: not in what dpkg and apt keep for themselves.
files_in() { # CHROOT
	in_chroot "$1" find / -xdev \( -path /proc -o -path /dev -o -path /tmp \
		-o -path /var/cache -o -path /var/log -o -path /var/lib/apt \
		-o -path /var/lib/dpkg \) -prune -o -print | sort
}

# Installed, used and purged.
try_package() { # PACKAGE
	in_chroot bare apt-get -qq -y --no-install-recommends install \
		bash-completion man-db
	files_in bare >before
	cp "$1" chroot/bare/tmp/ckr.deb
	in_chroot bare apt-get -qq -y --no-install-recommends install \
		/tmp/ckr.deb
	in_chroot bare ckr 0xA0 | grep '^CKR_PIN_INCORRECT (0x000000A0, 160)'
	in_chroot bare man 0xa0 | grep CKR_PIN_INCORRECT
	in_chroot bare whatis 0xa0 | grep CKR_PIN_INCORRECT
	# shellcheck disable=SC2016 # expanded there
	in_chroot bare bash -c '
		. /usr/share/bash-completion/bash_completion
		_completion_loader ckr
		complete -p ckr'
	in_chroot bare apt-get -qq -y --autoremove purge ckr
	files_in bare >after
	diff before after || fail "> was left behind"
	# man-db forgets what whatis says of it in its daily run.
	! in_chroot bare man 0xa0 || fail "man still shows it"
}

# ---- How the steps are run

# The clone may belong to another user.
as_git() {
	git -C "$top" -c safe.directory='*' "$@"
}

in_git() {
	command -v git >/dev/null && as_git rev-parse >/dev/null 2>&1
}

# The files that are in git, as they are now in this tree.
copy_sources() { # DIRECTORY
	if in_git; then
		as_git ls-files -z | tar -C "$top" --null -T - -cf -
	else
		tar -C "$top" -cf - .
	fi | tar -xf - -C "$1"
}

as_root() {
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	else
		sudo "$@"
	fi
}

as_nobody() {
	if [ "$(id -u)" -eq 0 ]; then
		setpriv --reuid=nobody --regid=nogroup --clear-groups \
			env HOME=/nonexistent TMPDIR="$work/tmp" \
			TEMP="$work/tmp" "$@"
	else
		"$@"
	fi
}

# dpkg knows packages too of which nothing is left but their settings.
has_packages() {
	# shellcheck disable=SC2016,SC2086 # dpkg's variable; one argument each
	states=$(dpkg-query -W -f '${db:Status-Status}\n' $packages \
		2>/dev/null) || return
	[ "$(lines "$states" | sort -u)" = installed ]
}

install_packages() {
	! has_packages || return 0
	export DEBIAN_FRONTEND=noninteractive
	as_root apt-get -qq update
	# shellcheck disable=SC2086 # one argument each
	as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y \
		--no-install-recommends -o DPkg::Lock::Timeout=300 \
		-o Dpkg::Use-Pty=0 $packages
}

# What every other step starts from.
prepare() {
	install_packages || return
	in_git || {
		echo "not a clone: nothing tells which files are sources"
		return 1
	}
	mkdir "$source"
	copy_sources "$source"
	as_git ls-files >"$work/files"
	as_git ls-files --cached --ignored --exclude-standard >"$work/ignored"
	"$source/tests/daemons/fetch-syslog-ng" "$SYSLOG_NG_ROOT" &&
		(cd "$source" && autoreconf -fi) &&
		chmod -R a+rX,a-w "$source"
}

# Runs a command with its output in a file, which is shown if it fails. What it
# measured, or a row for a table in the documentation, is shown if it passes.
run() { # NAME COMMAND...
	name=$1
	shift
	started=$(date +%s)
	"$@" >"$work/log" 2>&1 </dev/null
	status=$?
	seconds=$(($(date +%s) - started))
	if [ $status -eq 0 ]; then
		passed=$((passed + 1))
		echo "$name: passed ($seconds s)"
		[ ! -f "$work/step/row" ] || cat "$work/step/row"
	else
		failed=$((failed + 1))
		names="$names $name"
		cat "$work/log"
		echo "$name: FAILED with status $status ($seconds s)"
	fi
	return $status
}

run_step() { # NAME
	rm -rf "$work/step" "$work/tmp"
	mkdir "$work/step" "$work/tmp"
	case " $first_steps " in
	*" $1 "*)
		run "$1" timeout -k 10 "$step_limit" \
			"$top/build-aux/ci.sh" --in "$work" "$1"
		;;
	*)
		case " $root_steps " in
		*" $1 "*)
			run_root_step "$1"
			return
			;;
		esac
		[ "$(id -u)" -ne 0 ] || chown nobody:nogroup "$work/step" \
			"$work/tmp"
		run "$1" as_nobody timeout -k 10 "$step_limit" \
			"$source/build-aux/ci.sh" --in "$work" "$1"
		;;
	esac
}

# In a namespace of its own, so that no mount and no process outlives it.
run_root_step() { # NAME
	run "$1" as_root timeout -k 10 "$step_limit" \
		unshare --mount --pid --fork --kill-child \
		"$source/build-aux/ci.sh" --in "$work" "$1"
	as_root rm -rf "$work/step"
}

run_all() { # STEP...
	passed=0
	failed=0
	names=
	for step in "$@"; do
		case " $first_steps " in
		*" $step "*) ;;
		*) [ -e "$source" ] || run prepare prepare || break ;;
		esac
		run_step "$step"
	done
	[ -z "$names" ] || echo "failed:$names"
	echo "$passed passed, $failed failed"
	[ "$failed" -eq 0 ]
}

top=$(cd -P -- "$(dirname -- "$0")/.." && pwd)
if [ "${1-}" = --in ]; then
	work=$2
	source=$work/source
	cd "$work/step" || exit
	set -e
	"step_$3"
	exit
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/ckr-ci.XXXXXX") || exit
export SYSLOG_NG_ROOT="$work/syslog-ng"
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
chmod 755 "$work"
source=$work/source
umask 022
# shellcheck disable=SC2086 # one argument each
[ $# -gt 0 ] || set -- $first_steps $steps
for step in "$@"; do
	eval "packages=\"\$packages \${packages_$step-}\""
done
run_all "$@"
