import fc from "fast-check";
import { withHidden } from "@/lib/columns/columns";
import { mapSpread } from "@/lib/comparison/map-spread";
import { type SpinMap, spinMap } from "@/lib/comparison/spin-map";
import published from "../../fixtures/published/published.json";
import { columns, type StudyRows } from "../../support/study-rows";
import { anyHidden, anyStudy } from "./any-study";
import { demoRows } from "./demo-rows";
import { type SmallStudy, smallRows } from "./small-rows";
import { viewOf } from "./view-of";

const quotes = (times: number, ...frame: string[]) => Array(times).fill([{ frame }]);
const { table, principal_inertias, row_coords_sign_free } = published.ca_smoke;

function mapOf(...of: Parameters<typeof viewOf>): SpinMap {
  const made = spinMap(...viewOf(...of));
  if ("reason" in made) throw new Error(made.reason);
  return made;
}

const smoking: SmallStudy = {
  frames: ["a", "b", "c", "d"],
  outlets: table.map((row) => row.flatMap((count, code) => quotes(count, "abcd"[code]!))),
};

test("quotes of one code each give the published table's map", () => {
  const { axes, n, carried, outlets, leftOut } = mapOf(smallRows(smoking));
  expect([n, carried]).toEqual([193, 193]);
  expect(axes.map(({ inertia }) => inertia)).toEqual(
    principal_inertias.map((inertia) => expect.closeTo(inertia, 6)),
  );
  for (const [at, { x, y, n: own }] of outlets.entries()) {
    const [along = 0, across = 0] = row_coords_sign_free[at]!;
    // The third row is farthest out on the first axis, the second on the second: both print negative.
    expect([x, y]).toEqual([expect.closeTo(-along, 4), expect.closeTo(-across, 4)]);
    expect(own).toBe(table[at]!.reduce((sum, count) => sum + count, 0));
  }
  expect(leftOut).toEqual({ outlets: [], codes: [] });
});

test("the demo study falls apart into three groups that share no frame", () => {
  const { n, carried, axes, totalInertia, outlets, codes, leftOut } = mapOf(demoRows());
  // 19 quotes carry a frame (km-1 is contested), ve-1 and km-2 carry two.
  expect([n, carried]).toEqual([19, 21]);
  expect(outlets.map((outlet) => outlet.n)).toEqual([6, 4, 4, 1, 4]);
  expect(outlets.map(({ mass }) => Math.round(mass * 21))).toEqual([6, 5, 4, 2, 4]);
  expect(leftOut).toEqual({ outlets: [], codes: ["other"] });
  expect(axes.map(({ inertia }) => inertia)).toEqual(
    [1, 1, 0.5342, 0.2867].map((inertia) => expect.closeTo(inertia, 4)),
  );
  // Σ N² / (row sum · column sum) − 1: 1 + (4/15 + 9/20) + 1 + (1/6 + 1/4) + (1/16 + 1/8 + 1/2) − 1.
  expect(totalInertia).toBeCloseTo(2.820833, 6);
  // Haqqin, 4 of 21, lies farthest: √(17/4) on the first axis, everything else at −√(4/17).
  const right = Math.sqrt(17 / 4);
  expect(outlets.map(({ x }) => x)).toEqual(
    [-1 / right, -1 / right, right, -1 / right, -1 / right].map((x) => expect.closeTo(x, 9)),
  );
  // Of the rest, Kazakhstanskaya pravda (6) against the three others (11), at right angles to it.
  const [up, down] = [Math.sqrt(21 / 6 - 21 / 17), -Math.sqrt(21 / 11 - 21 / 17)];
  expect(outlets.map(({ y }) => y)).toEqual(
    [up, down, 0, down, down].map((y) => expect.closeTo(y, 9)),
  );
  // A frame that one group alone uses lies where the group does.
  expect(codes.find(({ code }) => code === "unworkable")).toMatchObject({
    x: expect.closeTo(-1 / right, 9),
    y: expect.closeTo(down, 9),
    n: 2,
    few: true,
  });
  // Within a group nothing moves on these axes, whatever is drawn.
  expect(outlets[0]?.spread).toMatchObject({ major: 0, minor: 0, angle: 0 });
  expect(outlets[3]?.spread).toEqual({ value: null, reason: "one-quote" });
});

test("two outlets have one axis, and y is 0", () => {
  const outlets = [
    [...quotes(3, "a"), ...quotes(1, "b")],
    [...quotes(1, "a"), ...quotes(3, "b")],
  ];
  const { axes, outlets: points, codes } = mapOf(smallRows({ outlets }));
  // Profiles .75 and .25 around .5: inertia (.25 / .5)² = .25, coordinates ± .5.
  expect(axes).toEqual([{ inertia: expect.closeTo(0.25, 12), share: expect.closeTo(1, 12) }]);
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [expect.closeTo(0.5, 12), 0],
    [expect.closeTo(-0.5, 12), 0],
  ]);
  expect(points[0]).toMatchObject({ contributions: [expect.closeTo(0.5), 0], few: true });
  expect(codes[0]).toMatchObject({ quality: [expect.closeTo(1), 0], mass: 0.5, n: 4, few: true });
  // Of four quotes the drawn share of a has mean 3/4 and variance 3/64; x = 2 · share − 1.
  expect(points[0]?.spread).toMatchObject({
    x: expect.closeTo(0.5, 1),
    y: 0,
    major: expect.closeTo(2.4477 * 2 * Math.sqrt(3 / 64), 1),
    minor: 0,
    angle: 0,
  });
});

test("a quote with two codes counts once for each", () => {
  const outlets = [[...quotes(1, "a", "b"), ...quotes(1, "a")], quotes(2, "b")];
  const { n, carried, outlets: points, codes } = mapOf(smallRows({ outlets }));
  expect([n, carried]).toEqual([4, 5]);
  expect(points.map((point) => [point.n, point.mass])).toEqual([
    [2, 0.6],
    [2, 0.4],
  ]);
  expect(codes.map((code) => [code.code, code.n, code.mass])).toEqual([
    ["a", 2, 0.4],
    ["b", 3, 0.6],
  ]);
});

test.each([
  ["fewer-than-two-outlets", []],
  ["fewer-than-two-outlets", [[...quotes(1, "a"), ...quotes(1, "b")], [], quotes(3)]],
  ["fewer-than-two-codes", [quotes(2, "a"), quotes(1, "a")]],
  ["no-difference", [quotes(2, "a", "b"), quotes(1, "a", "b")]],
])("a map that cannot be drawn says %s", (reason, outlets) => {
  expect(spinMap(...viewOf(smallRows({ outlets })))).toEqual({ value: null, reason });
});

test("what has no count is left out and named", () => {
  const contested = [{ frame: ["c"] }, { frame: [] }];
  const outlets = [quotes(2, "a"), [contested], quotes(2, "b"), [[]]];
  const map = mapOf(smallRows({ outlets }));
  expect(map.leftOut).toEqual({ outlets: [1, 3], codes: ["c"] });
  expect(map.outlets.map(({ outlet }) => outlet)).toEqual([0, 2]);
});

test("hidden quotes are not on the map", () => {
  const built = withHidden(columns(demoRows()), (quote) => quote < 6);
  expect(mapOf(built).leftOut.outlets).toEqual([0]);
});

test("the spread of an outlet: covariance of its resampled places", () => {
  const patterns = [
    { codes: [0], quotes: 50 },
    { codes: [1], quotes: 30 },
    { codes: [2], quotes: 20 },
  ];
  const at = [
    { x: 1, y: 0 },
    { x: -1, y: 1 },
    { x: 0, y: -2 },
  ];
  const spread = mapSpread({ n: 100, patterns, missing: null }, at);
  // Of one quote: mean (.2, −.1), variances .8 − .04 and 1.1 − .01, covariance −.3 + .02; of the mean of
  // 100 a hundredth: eigenvalues .01 (.925 ± √(.165² + .28²)), the angle ½ atan2(−.56, −.33).
  const half = Math.hypot(0.165, 0.28);
  expect(spread).toEqual({
    x: expect.closeTo(0.2, 1),
    y: expect.closeTo(-0.1, 1),
    major: expect.closeTo(2.4477 * Math.sqrt((0.925 + half) / 100), 1),
    minor: expect.closeTo(2.4477 * Math.sqrt((0.925 - half) / 100), 1),
    angle: expect.closeTo(Math.atan2(-0.56, -0.33) / 2, 1),
  });
});

test("two quotes of different codes: a resample in two has one of each", () => {
  const patterns = [
    { codes: [0], quotes: 1 },
    { codes: [1], quotes: 1 },
  ];
  const spread = mapSpread({ n: 2, patterns, missing: null }, [
    { x: -1, y: 0 },
    { x: 1, y: 0 },
  ]);
  // Places −1, 0, 1 with chance 1/4, 1/2, 1/4: variance 1/2.
  expect(spread).toMatchObject({ major: expect.closeTo(2.4477 * Math.SQRT1_2, 1), minor: 0 });
});

const shuffled = <Row>(rows: readonly Row[]) =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
const reordered = anyStudy.chain((rows) => {
  const order = { quotes: shuffled(rows.quotes), outlets: shuffled(rows.outlets) };
  return fc.record({
    rows: fc.constant(rows),
    ...order,
    codes: shuffled(rows.variables[0]!.codes),
  });
});

test("the order of quotes does not matter", () => {
  fc.assert(
    fc.property(reordered, ({ rows, quotes }) => {
      expect(spinMap(...viewOf({ ...rows, quotes }))).toEqual(spinMap(...viewOf(rows)));
    }),
    { numRuns: 30 },
  );
});

test("nor does that of outlets and codes: inertias, masses and n stay", () => {
  const told = (rows: StudyRows) => {
    const built = columns(rows);
    const map = spinMap(...viewOf(built));
    if ("reason" in map) return map;
    const rounded = (value: number) => Math.round(value * 1e9) / 1e9;
    const mark = ({ n, mass }: { n: number; mass: number }) => `${n} ${rounded(mass)}`;
    return {
      axes: map.axes.map(({ inertia }) => rounded(inertia)),
      outlets: map.outlets
        .map((each) => `${built.outlets[each.outlet]!.slug} ${mark(each)}`)
        .sort(),
      codes: map.codes.map((each) => `${each.code} ${mark(each)}`).sort(),
      leftOut: map.leftOut.codes.toSorted(),
    };
  };
  fc.assert(
    fc.property(reordered, ({ rows, outlets, codes }) => {
      const [frame, ...rest] = rows.variables;
      const changed = {
        ...rows,
        outlets: outlets.map((outlet, position) => ({ ...outlet, position })),
        variables: [{ ...frame!, codes }, ...rest],
      };
      expect(told(changed)).toEqual(told(rows));
    }),
    { numRuns: 30 },
  );
});

test("a place on an axis is never −0, which JSON would tell as 0", () => {
  const outlets = [["a"], ["b"], ["a", "b", "c"], ["c"]].map((frame) => [[{ frame }]]);
  const map = spinMap(...viewOf(columns(smallRows({ outlets }))));
  expect(JSON.parse(JSON.stringify(map))).toEqual(map);
});

test("whatever is hidden: finite, ready for JSON, every outlet on the map or left out", () => {
  fc.assert(
    fc.property(anyStudy, anyHidden, (rows, hidden) => {
      const built = withHidden(columns(rows), (quote) => hidden[quote] === true);
      const map = spinMap(...viewOf(built));
      expect(JSON.parse(JSON.stringify(map))).toEqual(map);
      if ("reason" in map) return;
      const named = [...map.outlets.map(({ outlet }) => outlet), ...map.leftOut.outlets];
      expect(named.toSorted()).toEqual(built.outlets.map((_, at) => at));
      for (const { spread } of map.outlets) {
        if ("reason" in spread) continue;
        expect(spread.major).toBeGreaterThanOrEqual(spread.minor);
        expect(spread.minor).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 50 },
  );
});
