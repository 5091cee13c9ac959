import fc from "fast-check";
import { withHidden } from "@/lib/columns/columns";
import { crossCounts, summed } from "@/lib/comparison/cross-counts";
import { type CrossCells, crossTable } from "@/lib/comparison/cross-table";
import { frameShares } from "@/lib/comparison/frame-shares";
import { resolve } from "@/lib/comparison/resolve";
import { columns, type StudyRows } from "../../support/study-rows";
import { anyHidden, anyStudy } from "./any-study";
import { demoRows } from "./demo-rows";
import { smallRows } from "./small-rows";

const FRAME = 0;
const SENTIMENT = 1;

type Asked = { rows?: number; across?: number; hidden?: boolean[] };

function asked(study: StudyRows, { rows = FRAME, across = SENTIMENT, hidden = [] }: Asked = {}) {
  const built = withHidden(columns(study), (quote) => hidden[quote] === true);
  const passing = new Uint8Array(built.quotes.key.count).fill(1);
  const both = {
    rows: resolve(built, { variable: rows }),
    across: resolve(built, { variable: across }),
  };
  return { built, of: { ...both, passing } };
}

function tableOf(study: StudyRows, ask: Asked = {}) {
  const { built, of } = asked(study, ask);
  return crossTable(built, of);
}

const counts = ({ cells }: CrossCells) => cells.map((row) => row.map(({ count }) => count));
const ns = ({ cells }: CrossCells) => cells.map((row) => row.map(({ n }) => n));

describe("the demo study, frame by sentiment", () => {
  const { all, outlets } = tableOf(demoRows());
  const row = (code: string) => all.rows.findIndex((each) => each.code === code);

  test("discredit goes with −2 wherever both are resolved", () => {
    // ve-1 −2, ve-3 −2, ve-4 −2, mt-4 −2.
    expect(counts(all)[row("discredit")]).toEqual([4, 0, 0, 0, 0]);
    expect(ns(all)[row("discredit")]).toEqual([4, 4, 4, 4, 4]);
    // Wilson: low = 4 / (4 + z²), 1 / (1 + .9603649).
    expect(all.cells[row("discredit")]![0]).toEqual({
      count: 4,
      n: 4,
      share: { value: 1, interval: { low: expect.closeTo(0.5101, 4), high: 1 } },
      few: true,
    });
  });

  test("foreign hand: three quotes, of which ve-2 has no sentiment", () => {
    expect(all.rows[row("foreign-hand")]).toEqual({ code: "foreign-hand", count: 3 });
    expect(counts(all)[row("foreign-hand")]).toEqual([2, 0, 0, 0, 0]);
    expect(ns(all)[row("foreign-hand")]).toEqual([2, 2, 2, 2, 2]);
  });

  test("break with Russia: km-2 alone, mt-3 has no sentiment", () => {
    expect(all.rows[row("break-with-russia")]!.count).toBe(2);
    expect(counts(all)[row("break-with-russia")]).toEqual([1, 0, 0, 0, 0]);
  });

  test("regional agency: kp-1 two, kp-2 and kp-3 one", () => {
    expect(counts(all)[row("regional-agency")]).toEqual([0, 0, 0, 2, 1]);
    expect(counts(outlets[0]!)[row("regional-agency")]).toEqual([0, 0, 0, 2, 1]);
  });

  test("a code that no quote carries has no share, and says so", () => {
    expect(all.cells[row("other")]![0]!.share).toEqual({ value: null, reason: "none-present" });
  });

  test("16 quotes are complete; ve-1 and km-1 have a frame in dispute, ve-2 and mt-3 a sentiment", () => {
    const { quotes, complete, contested, notAnnotated, hidden } = all;
    expect([quotes, complete, contested, notAnnotated, hidden]).toEqual([20, 16, 4, 0, 0]);
    expect(outlets.map((of) => [of.outlet, of.quotes, of.contested])).toEqual([
      [0, 6, 0],
      [1, 4, 2],
      [2, 4, 0],
      [3, 2, 1],
      [4, 4, 1],
    ]);
  });

  test("frames that go together: foreign hand and discredit on ve-1, and break with Russia on km-2", () => {
    const together = tableOf(demoRows(), { across: FRAME }).all;
    const hand = row("foreign-hand");
    expect(counts(together)[hand]![hand]).toBe(3);
    expect(together.cells[hand]![hand]!.share).toMatchObject({ value: 1 });
    expect(counts(together)[hand]![row("discredit")]).toBe(1);
    // On ve-1 break with Russia is contested: foreign hand is carried by three, resolved beside it on two.
    expect(together.cells[hand]![row("break-with-russia")]).toMatchObject({ count: 1, n: 2 });
  });

  test("the examples of the comments", () => {
    const { built, of } = asked(demoRows());
    expect(crossCounts(built, of)[1]!.contested).toBe(2);
    expect(summed(crossCounts(built, of), of).complete).toBe(16);
  });
});

test("each of the four standings, the first that fits", () => {
  const rows = smallRows({
    outlets: [
      [
        [{ frame: ["a"], sentiment: "1" }],
        // Sentiment contested; the frame is resolved.
        [
          { frame: ["a"], sentiment: "1" },
          { frame: ["a"], sentiment: "2" },
        ],
        // Frame b contested and sentiment not answered: not annotated comes first.
        [{ frame: ["a"] }, { frame: ["a", "b"] }],
        [],
        [{ frame: ["a"], sentiment: "1" }],
      ],
    ],
  });
  const { all } = tableOf(rows, { hidden: [false, false, false, false, true] });
  const { quotes, complete, contested, notAnnotated, hidden } = all;
  expect([quotes, complete, contested, notAnnotated, hidden]).toEqual([5, 1, 1, 2, 1]);
  expect(all.rows.map(({ count }) => count)).toEqual([3, 0, 0]);
  expect(all.cells[0]![3]).toMatchObject({ count: 1, n: 1 });
});

test("why there is no share: no quotes, none that carries the row, none resolved beside it", () => {
  const rows = smallRows({ outlets: [[], [[{ frame: ["a"] }]]] });
  const { all, outlets } = tableOf(rows);
  const reason = (of: CrossCells, row: number) => of.cells[row]![0]!.share;
  expect(reason(outlets[0]!, 0)).toEqual({ value: null, reason: "no-quotes" });
  expect(reason(all, 0)).toEqual({ value: null, reason: "none-resolved" });
  expect(reason(all, 1)).toEqual({ value: null, reason: "none-present" });
});

test("the outlets add up to all, and the standings to the quotes", () => {
  fc.assert(
    fc.property(anyStudy, anyHidden, fc.nat(1), fc.nat(1), (study, hidden, rows, across) => {
      const { all, outlets } = tableOf(study, { hidden, rows, across });
      const total = (read: (of: CrossCells) => number) =>
        outlets.reduce((sum, of) => sum + read(of), 0);
      for (const of of [all, ...outlets]) {
        expect(of.complete + of.contested + of.notAnnotated + of.hidden).toBe(of.quotes);
      }
      expect(total(({ quotes }) => quotes)).toBe(all.quotes);
      expect(all.quotes).toBe(study.quotes.length);
      for (const [row, cells] of all.cells.entries()) {
        for (const [column, { count, n }] of cells.entries()) {
          expect(total((of) => of.cells[row]![column]!.count)).toBe(count);
          expect(total((of) => of.cells[row]![column]!.n)).toBe(n);
          expect(count).toBeLessThanOrEqual(n);
          expect(n).toBeLessThanOrEqual(all.rows[row]!.count);
        }
      }
    }),
  );
});

test("row totals are the counts of the frame shares", () => {
  fc.assert(
    fc.property(anyStudy, (study) => {
      const { built, of } = asked(study);
      const shares = frameShares(built, { resolved: of.rows, passing: of.passing });
      for (const { outlet, rows } of crossTable(built, of).outlets) {
        expect(rows).toEqual(shares[outlet]!.map(({ code, count }) => ({ code, count })));
      }
    }),
  );
});

test("shares along a row add up to 1 where the columns are single codes", () => {
  fc.assert(
    fc.property(anyStudy, (study) => {
      for (const row of tableOf(study).all.cells) {
        const shares = row.flatMap(({ share }) => (share.value === null ? [] : [share.value]));
        if (shares.length > 0) expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      }
    }),
  );
});

test("turning rows and columns turns the counts", () => {
  fc.assert(
    fc.property(anyStudy, anyHidden, (study, hidden) => {
      const along = counts(tableOf(study, { hidden }).all);
      const across = counts(tableOf(study, { hidden, rows: SENTIMENT, across: FRAME }).all);
      expect(along).toEqual(along.map((row, at) => row.map((_, to) => across[to]![at])));
    }),
  );
});

test("the same variable twice: whole on the diagonal, and alike both ways", () => {
  fc.assert(
    fc.property(anyStudy, (study) => {
      const { all } = tableOf(study, { across: FRAME });
      for (const [row, cells] of all.cells.entries()) {
        expect(cells[row]).toMatchObject({ count: all.rows[row]!.count, n: all.rows[row]!.count });
        for (const [column, { count }] of cells.entries()) {
          expect(count).toBe(all.cells[column]![row]!.count);
        }
      }
    }),
  );
});

test("a cross table survives JSON unchanged", () => {
  fc.assert(
    fc.property(anyStudy, (study) => {
      const made = tableOf(study);
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    }),
  );
});
