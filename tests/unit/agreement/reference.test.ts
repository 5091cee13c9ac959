import { compareAll, comparisons, deviation, faults, TOLERANCE } from "../../reference/outcome";
import { randomTables, TABLES } from "../../reference/random-tables";
import { readRecorded } from "../../reference/recorded";
import { dataOf, firstTwoCoders, usedValues } from "../../reference/reference-table";

// What R's irr and Python's NLTK say of random tables, recorded: see tests/reference/README.md.
const recorded = readRecorded("agreement");
const results = comparisons.map((comparison) => ({
  ...comparison,
  result: compareAll(comparison, recorded.tables),
}));

test("the recorded tables are those that the seed gives", () => {
  expect(recorded.tables).toHaveLength(TABLES);
  expect(recorded.tables.map(({ id, level, rows }) => ({ id, level, rows }))).toEqual(
    randomTables(),
  );
});

describe("200 random tables", () => {
  test.each(results.map((each) => [each.measure, each.program, each.call, each] as const))(
    "%s is what %s answers to %s, to 1e-9",
    (_, program, call, { result }) => {
      const { compared, without, leftOut, apart } = result;
      expect(apart).toEqual([]);
      expect(compared).toBeGreaterThan(0);
      const count = recorded.counts.find((each) => each.program === program && each.call === call);
      expect(count).toMatchObject({ compared, without, leftOut });
    },
  );

  test("every answer of the two programs is compared, missing on both sides, or left out by name", () => {
    const asked = recorded.tables.flatMap(({ answers }) => Object.values(answers).map(Object.keys));
    const told = recorded.counts.flatMap(({ compared, without, leftOut }) => [
      compared,
      without,
      ...Object.values(leftOut),
    ]);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(asked.flat().length);
  });

  test("an answer that is left out is the one that its fault brings about, and no other", () => {
    const unexplained = results.flatMap(({ result }) => result.unexplained);
    expect(unexplained).toEqual([]);
  });

  test("κ agrees with irr where two coders do not use the same values", () => {
    // Before 0.84 irr took the values of one coder for those of the other there.
    const comparison = comparisons.find(({ call }) => call === "kappa2 unweighted")!;
    const unlike = recorded.tables.filter(({ rows }) => {
      const both = firstTwoCoders(rows).filter((row) => !row.includes(null));
      const [first, second] = [0, 1].map((coder) => usedValues(both.map((row) => [row[coder]!])));
      return first!.length !== second!.length || first!.some((value) => !second!.includes(value));
    });
    const { compared, apart } = compareAll(
      comparison,
      unlike.filter(({ level }) => level !== "set"),
    );
    expect(compared).toBeGreaterThan(40);
    expect(apart).toEqual([]);
  });
});

describe.each(faults.map((fault) => [fault.program, fault.name, fault] as const))(
  "known fault of %s: %s",
  (program, name, fault) => {
    const found = recorded.faults.find((each) => each.program === program && each.name === name)!;

    test.each(fault.cases.map((each, at) => [each.call, at + 1, each] as const))(
      "ours is right where %s is wrong, table %i",
      (_, number, { level, rows, given = rows, right, ours }) => {
        const { theirs, rows: asked } = found.cases[number - 1]!;
        expect(asked).toEqual(given);
        expect(deviation(right, theirs)).toBeGreaterThan(1e-4);
        expect(deviation(ours(dataOf({ level, rows })), right ?? "none")).toBeLessThan(TOLERANCE);
      },
    );

    test("its tables are left out by rule, and counted", () => {
      const { cases, leftOut } = fault;
      for (const { call, level, rows } of cases) {
        // A case is asked as it stands, without the choice of coders that comparisons make.
        const comparison = comparisons.find(
          (each) => each.program === program && each.call === call,
        );
        if (!leftOut || !comparison) continue;
        const { given, ...asItStands } = comparison;
        expect(leftOut.applies(asItStands, { id: 0, level, rows })).toBe(true);
      }
      const count = results
        .filter((each) => each.program === program)
        .reduce((sum, { result }) => sum + (result.leftOut[name] ?? 0), 0);
      expect(found.leftOut).toBe(count);
      expect(count > 0).toBe(leftOut !== undefined);
    });
  },
);
