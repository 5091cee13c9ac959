"""Percentile bootstrap of Krippendorff's alpha, by the textbook and slowly.

Arguments: seed and number of resamples. A line of standard input is a table: level and cells, parted
by a tab, with ";" between units and "," between coders. A line of output is alpha, the 2.5 % and the
97.5 % point of the resamples, and how many of them had a value. Units with two values or more are
drawn with replacement, as many as there are.
"""

import random
import sys


def read_units(text):
    units = [[cell for cell in row.split(",") if cell != "NA"] for row in text.split(";")]
    return [unit for unit in units if len(unit) > 1]


def coincidences(unit, rank):
    """What a unit adds to the coincidence matrix: row, column and weight of each ordered pair."""
    return [
        (rank[a], rank[b], 1 / (len(unit) - 1))
        for i, a in enumerate(unit)
        for j, b in enumerate(unit)
        if i != j
    ]


def squared_distance(level, numbers, margins, a, b):
    if a == b:
        return 0
    if level == "nominal":
        return 1
    if level == "interval":
        return (numbers[a] - numbers[b]) ** 2
    low, high = min(a, b), max(a, b)
    return (sum(margins[low : high + 1]) - (margins[low] + margins[high]) / 2) ** 2


def alpha(level, numbers, pairs_of_units):
    size = len(numbers)
    matrix = [[0.0] * size for _ in range(size)]
    for pairs in pairs_of_units:
        for row, column, weight in pairs:
            matrix[row][column] += weight
    margins = [sum(row) for row in matrix]
    total = sum(margins)
    observed = expected = 0.0
    for a in range(size):
        for b in range(size):
            distance = squared_distance(level, numbers, margins, a, b)
            observed += matrix[a][b] * distance
            expected += margins[a] * margins[b] * distance
    if expected == 0:
        return None
    return 1 - (total - 1) * observed / expected


def interval(level, text, seed, resamples):
    units = read_units(text)
    used = {value for unit in units for value in unit}
    values = sorted(used) if level == "nominal" else sorted(used, key=float)
    numbers = values if level == "nominal" else [float(value) for value in values]
    rank = {value: at for at, value in enumerate(values)}
    pairs = [coincidences(unit, rank) for unit in units]
    stream = random.Random(seed)
    drawn = (
        alpha(level, numbers, stream.choices(pairs, k=len(pairs))) for _ in range(resamples)
    )
    found = sorted(value for value in drawn if value is not None)
    ends = [found[round(len(found) * share) - 1] for share in (0.025, 0.975)]
    return alpha(level, numbers, pairs), *ends, len(found)


for line in sys.stdin:
    level, text = line.rstrip("\n").split("\t")
    answer = interval(level, text, int(sys.argv[1]), int(sys.argv[2]))
    print(*(f"{number:.15g}" for number in answer), sep="\t")
