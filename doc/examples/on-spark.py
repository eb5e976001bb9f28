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
import os
import sys

from pyspark.sql import SparkSession


def spark_context():
    """As ckr has it, a line feed ends a line; to Spark, a carriage return
    would too."""
    delimiter = "spark.hadoop.textinputformat.record.delimiter"
    session = SparkSession.builder.appName("ckr").config(delimiter, "\n")
    return session.getOrCreate().sparkContext


def piped(log, command):
    """Without checkCode, a ckr that was killed would lose lines in silence.
    Without env, the command would have no PATH."""
    lines = spark_context().textFile(log)
    return lines.pipe(command, env={"PATH": os.environ["PATH"]}, checkCode=True)


def annotate(log, directory):
    piped(log, "ckr").saveAsTextFile(directory)


def count(log):
    """ckr ends with 1 where it found nothing to count."""
    command = "sh -c 'ckr --count --format=tsv || test $? -eq 1'"
    rows = piped(log, command).map(lambda row: row.split("\t"))
    counts = rows.filter(lambda row: row[0].isdigit()).map(
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
