import fc from "fast-check";
import { withHidden } from "@/lib/columns/columns";
import { benjaminiHochberg } from "@/lib/comparison/benjamini-hochberg";
import { type CodeContrast, contrast } from "@/lib/comparison/contrast";
import { columns, type StudyRows } from "../../support/study-rows";
import { anyHidden, anyStudy } from "./any-study";
import { demoRows } from "./demo-rows";
import { smallRows } from "./small-rows";
import { viewOf } from "./view-of";

const quotes = (times: number, ...frame: string[]) => Array(times).fill([{ frame }]);
const demo = contrast(...viewOf(demoRows()));
const [pravda, vostochniy, haqqin, khod] = demo;
const of = (outlet: { codes: CodeContrast[] } | undefined, code: string) =>
  outlet?.codes.find((each) => each.code === code);

test("Kazakhstanskaya pravda: regional agency on 3 of 6 quotes, on none of the others' 14", () => {
  const found = of(pravda, "regional-agency");
  expect(found).toMatchObject({ own: { count: 3, n: 6 }, others: { count: 0, n: 14 } });
  // Wilson: 3/6 .187615 to .812385, 0/14 up to .215311. .5 − √(.312385² + .215311²); .5 + .312385.
  expect(found?.difference).toEqual({
    value: 0.5,
    interval: { low: expect.closeTo(0.1206, 4), high: expect.closeTo(0.8124, 4) },
  });
  // Prior: 3 of 20, so α = 1.5. δ = ln(4.5 / 11.5) − ln(1.5 / 22.5) = 1.769781,
  // variance 1/4.5 + 1/11.5 + 1/1.5 + 1/22.5 = 1.020290.
  expect(found?.logOdds).toMatchObject({
    delta: expect.closeTo(1.769781, 6),
    z: expect.closeTo(1.769781 / Math.sqrt(1.02029), 5),
    p: expect.closeTo(0.0798, 4),
  });
  expect(found?.few).toBe(false);
});

test("Haqqin: the Russian threat on 3 of 4 stands out most, and not enough among 45 tests", () => {
  const found = of(haqqin, "russian-threat");
  expect(found).toMatchObject({ own: { count: 3, n: 4 }, others: { count: 0, n: 16 }, few: true });
  // δ = ln(4.5 / 9.5) − ln(1.5 / 24.5) = 2.045994, variance 1/4.5 + 1/9.5 + 1/1.5 + 1/24.5 = 1.034969.
  expect(found?.logOdds).toMatchObject({
    z: expect.closeTo(2.045994 / Math.sqrt(1.034969), 5),
    p: expect.closeTo(0.0443, 4),
  });
  const p = demo.flatMap(({ codes }) =>
    codes.flatMap(({ logOdds }) => ("p" in logOdds ? [logOdds.p] : [])),
  );
  expect(p).toHaveLength(45);
  expect(Math.min(...p)).toBe(found?.logOdds && "p" in found.logOdds && found.logOdds.p);
  expect(demo.every(({ codes }) => codes.every(({ distinct }) => !distinct))).toBe(true);
});

test("contested codes are in no n: Khod Mysley has one quote for break with Russia", () => {
  // km-1 and ve-1 are contested for it; mt-3 and km-2 carry it.
  expect(of(khod, "break-with-russia")).toMatchObject({
    own: { count: 1, n: 1 },
    others: { count: 1, n: 17 },
  });
  expect(of(vostochniy, "break-with-russia")).toMatchObject({
    own: { count: 0, n: 3 },
    others: { count: 2, n: 15 },
  });
});

test("a code that no quote carries has a difference and no log-odds", () => {
  expect(of(pravda, "other")).toMatchObject({
    difference: { value: 0 },
    logOdds: { value: null, reason: "none-present" },
    distinct: false,
  });
});

test("a code on most quotes of one outlet and few of the others is distinct", () => {
  const outlets = [quotes(20, "a"), quotes(20, "b"), quotes(20, "b", "c")];
  const [first] = contrast(...viewOf(smallRows({ outlets })));
  expect(of(first, "a")).toMatchObject({ distinct: true, few: false });
  expect(of(first, "a")?.logOdds).toHaveProperty("delta", expect.closeTo(Math.log(91 / 1.9), 0));
});

test.each([
  ["no-quotes", [[], quotes(2, "a")]],
  ["none-resolved", [[[]], quotes(2, "a")]],
  ["none-resolved", [[[{ frame: ["a"] }, { frame: [] }]], quotes(2, "a")]],
  ["no-others", [quotes(2, "a"), []]],
  ["no-others", [quotes(2, "a")]],
  ["no-others", [quotes(2, "a"), [[]]]],
])("a contrast that cannot be told says %s", (reason, outlets) => {
  const [first] = contrast(...viewOf(smallRows({ outlets })));
  const missing = { value: null, reason };
  expect(of(first, "a")).toMatchObject({ difference: missing, logOdds: missing, few: true });
});

test("where every quote carries the code there are no log-odds", () => {
  const [first] = contrast(...viewOf(smallRows({ outlets: [quotes(6, "a"), quotes(6, "a")] })));
  expect(of(first, "a")).toMatchObject({
    difference: { value: 0 },
    logOdds: { value: null, reason: "all-present" },
    few: false,
  });
});

test("an outlet without quotes under the filters stays, and is nobody's other", () => {
  const rows = smallRows({ outlets: [quotes(3, "a"), quotes(3, "b"), quotes(3, "c")] });
  const narrowed = contrast(...viewOf(rows, { outlets: ["o0", "o1"] }));
  expect(narrowed).toHaveLength(3);
  expect(of(narrowed[2], "c")?.difference).toEqual({ value: null, reason: "no-quotes" });
  expect(of(narrowed[0], "b")?.others).toEqual({ count: 3, n: 3 });
});

test("hidden quotes are on neither side", () => {
  const built = withHidden(columns(demoRows()), (quote) => quote < 2);
  const [first, second] = contrast(...viewOf(built));
  expect(of(first, "regional-agency")?.own).toEqual({ count: 1, n: 4 });
  expect(of(second, "regional-agency")?.others).toEqual({ count: 1, n: 14 });
});

test("two outlets are each other's mirror image", () => {
  const two = anyStudy.filter(({ outlets }) => outlets.length > 1);
  fc.assert(
    fc.property(two, (rows) => {
      const [a, b] = contrast(...viewOf(rows, { outlets: ["o0", "o1"] }));
      for (const [at, left] of a!.codes.entries()) {
        const right = b!.codes[at]!;
        expect(right).toMatchObject({ own: left.others, others: left.own, few: left.few });
        expect(right.distinct).toBe(left.distinct);
        if (!("p" in left.logOdds) || !("p" in right.logOdds)) continue;
        expect(right.logOdds.z + left.logOdds.z).toBe(0);
        expect(right.logOdds.adjusted).toBe(left.logOdds.adjusted);
      }
    }),
  );
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

test("the order of quotes, outlets and codes does not matter", () => {
  const byName = (rows: StudyRows) =>
    new Map(
      contrast(...viewOf(rows)).map(({ outlet, codes }) => {
        const { slug } = columns(rows).outlets[outlet]!;
        return [slug, codes.toSorted((a, b) => a.code.localeCompare(b.code))];
      }),
    );
  fc.assert(
    fc.property(reordered, ({ rows, quotes, outlets, codes }) => {
      const [frame, ...rest] = rows.variables;
      const changed = {
        ...rows,
        quotes,
        outlets: outlets.map((outlet, position) => ({ ...outlet, position })),
        variables: [{ ...frame!, codes }, ...rest],
      };
      expect(byName(changed)).toEqual(byName(rows));
    }),
  );
});

test("whatever is hidden: adjusted over all p of the view, and ready for JSON", () => {
  fc.assert(
    fc.property(anyStudy, anyHidden, (rows, hidden) => {
      const built = withHidden(columns(rows), (quote) => hidden[quote] === true);
      const made = contrast(...viewOf(built));
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
      const told = made.flatMap(({ codes }) =>
        codes.flatMap(({ logOdds }) => ("p" in logOdds ? [logOdds] : [])),
      );
      const adjusted = benjaminiHochberg(told.map(({ p }) => p));
      expect(told.map((each) => each.adjusted)).toEqual(adjusted);
    }),
  );
});
