# SPDX-License-Identifier: MIT
# on-dask.py: ckr over the lines of a log, spread out by Dask.
#
#     python3 on-dask.py SCHEDULER annotate LOG DIRECTORY
#     python3 on-dask.py SCHEDULER count LOG
#
# SCHEDULER is an address such as tcp://192.0.2.1:8786. The files of DIRECTORY,
# one after the other, are what one ckr writes. LOG and DIRECTORY are where
# every worker finds them by that name, and so is ckr.
#
# Run by tests/platforms/dask.sh with two workers, one of them killed in the
# middle.
import collections
import os
import subprocess
import sys

from distributed import Client

PART = 64 * 1024 * 1024


def cut(log):
    """Yields where parts of about PART bytes start and end, at ends of lines."""
    size = os.path.getsize(log)
    start = 0
    with open(log, "rb") as lines:
        while start < size:
            lines.seek(min(start + PART, size))
            lines.readline()
            yield start, lines.tell()
            start = lines.tell()


def read(log, start, end):
    with open(log, "rb") as lines:
        lines.seek(start)
        return lines.read(end - start)


def annotate(log, start, end, path):
    """The part has its name when it is whole: a worker may be killed."""
    unfinished = "{}.{}".format(path, os.getpid())
    with open(unfinished, "wb") as part:
        subprocess.run(
            ["ckr"], input=read(log, start, end), stdout=part, check=True
        )
    os.rename(unfinished, path)


def count(log, start, end):
    """ckr ends with 1 where it found nothing to count."""
    ckr = subprocess.run(
        ["ckr", "--count", "--format=tsv"],
        input=read(log, start, end),
        stdout=subprocess.PIPE,
    )
    if ckr.returncode > 1:
        raise subprocess.CalledProcessError(ckr.returncode, ckr.args)
    rows = [row.split("\t") for row in ckr.stdout.decode().splitlines()]
    return {row[1]: int(row[0]) for row in rows if row[0].isdigit()}


def annotate_all(client, log, directory):
    os.mkdir(directory)
    parts = []
    for number, (start, end) in enumerate(cut(log)):
        path = os.path.join(directory, "part-{:05}".format(number))
        parts.append(client.submit(annotate, log, start, end, path))
    client.gather(parts)


def count_all(client, log):
    parts = [client.submit(count, log, *part) for part in cut(log)]
    counts = sum(map(collections.Counter, client.gather(parts)), collections.Counter())
    for name, number in sorted(counts.items()):
        print(number, name, sep="\t")


if __name__ == "__main__":
    if sys.argv[2:3] == ["annotate"] and len(sys.argv) == 5:
        annotate_all(Client(sys.argv[1]), *sys.argv[3:])
    elif sys.argv[2:3] == ["count"] and len(sys.argv) == 4:
        count_all(Client(sys.argv[1]), *sys.argv[3:])
    else:
        sys.exit(
            "usage: on-dask.py SCHEDULER annotate LOG DIRECTORY | count LOG"
        )
