# SPDX-License-Identifier: MIT
# on-spark.py: ckr over the lines of a log, spread out by Apache Spark.
#
#     spark-submit on-spark.py annotate LOG DIRECTORY
#     spark-submit on-spark.py count LOG
#
# The files of DIRECTORY, one after the other, are what one ckr writes. LOG is
# UTF-8, for Spark reads it as text; both are where every worker finds them by
# that name, and so is ckr.
#
# Run by tests/platforms/spark.sh on a stand-alone master with two workers, one
# of them killed in the middle.
import operator
import subprocess
import sys

from pyspark.sql import SparkSession


def lines_of(log):
    """As ckr has it, a line feed ends a line; to Spark, a carriage return
    would too."""
    delimiter = "spark.hadoop.textinputformat.record.delimiter"
    session = SparkSession.builder.appName("ckr").config(delimiter, "\n")
    context = session.getOrCreate().sparkContext
    return context.textFile(log, use_unicode=False)


def through(*command):
    """Like pipe(), but the answer for a partition is one record of many lines,
    which halves the time. ckr ends with 1 where it found nothing to count."""

    def run(lines):
        log = b"".join(line + b"\n" for line in lines)
        ckr = subprocess.run(command, input=log, stdout=subprocess.PIPE)
        if ckr.returncode not in (0, 1):
            raise subprocess.CalledProcessError(ckr.returncode, command)
        if ckr.stdout:
            yield ckr.stdout[:-1]

    return run


def annotate(log, directory):
    lines_of(log).mapPartitions(through("ckr")).saveAsTextFile(directory)


def count(log):
    parts = lines_of(log).mapPartitions(through("ckr", "--count", "--format=tsv"))
    rows = parts.flatMap(lambda part: part.decode().split("\n"))
    fields = rows.map(lambda row: row.split("\t"))
    counts = fields.filter(lambda row: row[0].isdigit()).map(
        lambda row: (row[1], int(row[0]))
    )
    for name, number in sorted(counts.reduceByKey(operator.add).collect()):
        print(number, name, sep="\t")


if __name__ == "__main__":
    if sys.argv[1:2] == ["annotate"] and len(sys.argv) == 4:
        annotate(*sys.argv[2:])
    elif sys.argv[1:2] == ["count"] and len(sys.argv) == 3:
        count(*sys.argv[2:])
    else:
        sys.exit("usage: on-spark.py annotate LOG DIRECTORY | count LOG")
