"""Answers what NLTK says of tables.

A line of standard input is a question: key, call, table, parted by tabs; the table has ";" between
units and "," between coders, "{AB}" is a set. A line of output is its answer. With --versions it
tells those of Python and NLTK.
"""

import math
import platform
import sys

import nltk
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import (
    binary_distance,
    interval_distance,
    jaccard_distance,
    masi_distance,
)


def read_cell(text):
    if text == "NA":
        return None
    if text.startswith("{"):
        return frozenset(text[1:-1])
    try:
        return float(text)
    except ValueError:
        return text


def task(table, distance=binary_distance):
    """A task without the missing values; the coders are "0", "1", and so on."""
    units = [row.split(",") for row in table.split(";")]
    given = [
        (str(coder), unit, read_cell(cell))
        for unit, row in enumerate(units)
        for coder, cell in enumerate(row)
    ]
    return AnnotationTask([each for each in given if each[2] is not None], distance)


def absolute_distance(a, b):
    return abs(a - b)


def jaccard_also_of_empty_sets(a, b):
    return 0 if a == b else jaccard_distance(a, b)


def exact_masi(a, b):
    """Passonneau's MASI with the weights 2/3 and 1/3, which NLTK's own rounds."""
    if a == b:
        return 0
    shared = len(a & b)
    weight = 2 / 3 if a <= b or b <= a else 1 / 3
    return 1 - weight * shared / len(a | b)


def weighted(distance, **more):
    return lambda table: task(table, distance).weighted_kappa_pairwise("0", "1", **more)


ANSWERS = {
    "alpha binary_distance": lambda table: task(table).alpha(),
    "alpha interval_distance": lambda table: task(table, interval_distance).alpha(),
    "alpha jaccard_distance": lambda table: task(table, jaccard_distance).alpha(),
    "alpha jaccard_distance, two empty sets alike": lambda table: task(
        table, jaccard_also_of_empty_sets
    ).alpha(),
    "alpha masi_distance": lambda table: task(table, masi_distance).alpha(),
    "alpha MASI of 2/3 and 1/3": lambda table: task(table, exact_masi).alpha(),
    "kappa_pairwise": lambda table: task(table).kappa_pairwise("0", "1"),
    "pi, two coders": lambda table: task(table).pi(),
    "weighted_kappa_pairwise |a - b|": weighted(absolute_distance),
    "weighted_kappa_pairwise |a - b|, ranks": weighted(absolute_distance),
    "weighted_kappa_pairwise |a - b|, max_distance 2": weighted(absolute_distance, max_distance=2),
    "weighted_kappa_pairwise interval_distance": weighted(interval_distance),
    "weighted_kappa_pairwise interval_distance, ranks": weighted(interval_distance),
    "pi": lambda table: task(table).pi(),
    "S": lambda table: task(table).S(),
    "avg_Ao": lambda table: task(table).avg_Ao(),
}


def answer(call, table):
    ask = ANSWERS[call]
    try:
        value = ask(table)
    except Exception as failure:  # what NLTK fails with is its answer
        return f"error: {type(failure).__name__}"
    return "none" if math.isnan(value) else f"{value:.15g}"


if "--versions" in sys.argv:
    print(platform.python_version(), nltk.__version__, sep="\t", end="")
else:
    for line in sys.stdin:
        key, call, table = line.rstrip("\n").split("\t")
        print(key, call, answer(call, table), sep="\t")
