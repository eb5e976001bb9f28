#!/bin/sh
# SPDX-License-Identifier: MIT
# dask.sh: Dask, a scheduler and two workers, writes what one process does.
#
# See lib.sh for the variables. One worker is killed in the middle.
set -eu

# shellcheck source=tests/platforms/lib.sh
. "$(dirname "$0")/lib.sh"

# Debian's Python has Debian's Dask.
python=/usr/bin/python3
PATH=$(dirname "$CKR"):$PATH
export PATH

# start_worker NAME: with one thread, as there is one core for it.
start_worker() {
	start_daemon "$1" $python -m distributed.cli.dask_worker \
		--host 127.0.0.1 --nthreads 1 --no-nanny --no-dashboard \
		--local-directory "$scratch" --name "$1" "$scheduler"
}

on_dask() { # ARGUMENT...
	$python "$top/doc/examples/on-dask.py" "$scheduler" "$@" \
		2>"$scratch/client.said" || fail "on-dask.py $*"
}

make_log
run_alone

scheduler=tcp://127.0.0.1:${PLATFORM_PORT:-18786}
start_daemon scheduler $python -m distributed.cli.dask_scheduler \
	--host 127.0.0.1 --port "${scheduler##*:}" --no-dashboard
start_worker one
victim=$daemon
start_worker two
until_true says one 'Registered to'
until_true says two 'Registered to'

run_spread on_dask "$victim"
says scheduler "Remove worker .* name: one" || fail "no worker was lost"
passed "Dask $($python -c 'import distributed; print(distributed.__version__)')"
