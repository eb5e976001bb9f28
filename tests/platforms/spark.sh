#!/bin/sh
# SPDX-License-Identifier: MIT
# spark.sh: Apache Spark, a master and two workers, writes what one process does.
#
# SPARK is a virtual environment with pyspark in it. See lib.sh for the other
# variables. One worker is killed in the middle.
set -eu

# shellcheck source=tests/platforms/lib.sh
. "$(dirname "$0")/lib.sh"

: "${SPARK:?is where pyspark was installed}"
PATH=$(dirname "$CKR"):$SPARK/bin:$PATH
export PATH
export SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_DIRS="$scratch"
export PYSPARK_PYTHON="$SPARK/bin/python3"
port=${PLATFORM_PORT:-17077}
master=spark://127.0.0.1:$port

start_master() {
	start_daemon master spark-class org.apache.spark.deploy.master.Master \
		--host 127.0.0.1 --port "$port" --webui-port $((port + 1))
}

# start_worker NAME NUMBER: with one core.
start_worker() {
	start_daemon "$1" spark-class org.apache.spark.deploy.worker.Worker \
		--host 127.0.0.1 --webui-port $((port + 1 + $2)) \
		--cores 1 --memory 2g --work-dir "$scratch/$1" "$master"
}

on_spark() { # ARGUMENT...
	spark-submit --master "$master" --conf spark.ui.enabled=false \
		--driver-memory 1g --executor-memory 1g \
		"$top/doc/examples/on-spark.py" "$@" 2>"$scratch/client.said" ||
		fail "on-spark.py $*"
}

make_log
run_alone
start_master
until_true says master 'Starting Spark master'
start_worker one 1
victim=$daemon
start_worker two 2
until_true says one 'Successfully registered'
until_true says two 'Successfully registered'

run_spread on_spark "$victim"
says client 'Lost executor' || fail "no executor was lost"
passed "Spark $(python3 -c 'import pyspark; print(pyspark.__version__)')"
