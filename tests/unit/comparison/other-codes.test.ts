import { frameShares } from "@/lib/comparison/frame-shares";
import type { Mark } from "@/lib/comparison/mark";
import { MOST_CODES, otherCodes } from "@/lib/comparison/other-codes";
import { quotesBehindMark } from "@/lib/comparison/quotes-behind";
import { resolve } from "@/lib/comparison/resolve";
import { everything } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";
import { smallRows } from "./small-rows";

const keys = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`);
const passingAll = (quotes: number) => new Uint8Array(quotes).fill(1);

/** Two outlets: each of the first codes on a quote of its own in both, and what is given beside. */
function study(more: string[][][]) {
  const own = keys(MOST_CODES).map((code) => [{ frame: [code] }]);
  const beside = more.map((answers) => answers.map((frame) => ({ frame })));
  const built = columns(smallRows({ frames: keys(20), outlets: [[...own, ...beside], own] }));
  const of = { resolved: resolve(built, { variable: 0 }), passing: passingAll(30 + more.length) };
  return { others: otherCodes(built, of)!, shares: frameShares(built, of) };
}

test("a quote that carries several of the rarer codes counts once", () => {
  const { others } = study([[["c15", "c16"]], [["c17"]]]);
  expect(others.codes).toEqual(["c15", "c16", "c17", "c18", "c19"]);
  expect(others.shares).toEqual([
    expect.objectContaining({ count: 2, absent: 15, n: 17, contested: 0, few: false }),
    expect.objectContaining({ count: 0, absent: 15, n: 15 }),
  ]);
  expect(others.shares[0]?.share).toMatchObject({ value: 2 / 17 });
});

test("what is contested on one of them is contested on all together, unless another is carried", () => {
  const { others } = study([
    [["c0", "c15"], ["c0"]],
    [["c16", "c17"], ["c16"]],
  ]);
  expect(others.shares[0]).toMatchObject({ count: 1, contested: 1, n: 16 });
});

test("together they are at least the most frequent of them and at most their sum", () => {
  const { others, shares } = study([[["c15", "c16"]], [["c15"]], [["c18"]]]);
  for (const [outlet, { count, n, contested, notAnnotated, hidden }] of others.shares.entries()) {
    const own = shares[outlet]!.filter(({ code }) => others.codes.includes(code));
    const counts = own.map((each) => each.count);
    expect(count).toBeGreaterThanOrEqual(Math.max(...counts));
    expect(count).toBeLessThanOrEqual(counts.reduce((sum, each) => sum + each, 0));
    expect(n + contested + notAnnotated + hidden).toBe(outlet === 0 ? 18 : 15);
  }
});

test("their mark opens as many quotes as are counted, and as it is told of", () => {
  const codes = keys(20);
  const rows = [["c0", "c15"], ["c15", "c16"], ["c17"]].map((frame) => [{ frame }]);
  const disputed = [
    [{ frame: ["c16", "c17"] }, { frame: ["c16"] }],
    [{ frame: ["c0", "c18"] }, { frame: ["c0"] }],
  ];
  const own = keys(MOST_CODES).map((code) => [{ frame: [code] }]);
  const built = columns(
    smallRows({ frames: codes, outlets: [[...own, ...rows, ...disputed], own] }),
  );
  const of = { resolved: resolve(built, { variable: 0 }), passing: passingAll(35) };
  const { codes: rare, shares } = otherCodes(built, of)!;
  const { key: variable } = built.variables[0]!;
  const [code = "", ...moreCodes] = rare;
  const outlet = built.outlets[0]!.slug;
  const counted = (state: Mark["state"]) => {
    const mark: Mark = { variable, code, moreCodes, outlet, state };
    return quotesBehindMark(built, { mark, filters: everything }).length;
  };
  const { count, n, absent, contested } = shares[0]!;
  expect(contested).toBe(1);
  expect([
    counted("present"),
    counted("resolved"),
    counted("absent"),
    counted("contested"),
  ]).toEqual([count, n, absent, contested]);
});

test("the least frequent are the others, wherever they stand in the codebook", () => {
  const { others } = study([[["c19"]], [["c19"]], [["c19"]]]);
  expect(others.codes).toEqual(["c14", "c15", "c16", "c17", "c18"]);
});

test("one code more than a picture holds is shown by itself, and so are few", () => {
  const demo = columns(demoRows());
  const of = { resolved: resolve(demo, { variable: 0 }), passing: passingAll(20) };
  expect(otherCodes(demo, of)).toBeNull();
  const sixteen = columns(smallRows({ frames: keys(MOST_CODES + 1), outlets: [[]] }));
  const none = { resolved: resolve(sixteen, { variable: 0 }), passing: new Uint8Array() };
  expect(otherCodes(sixteen, none)).toBeNull();
});

test("of quotes that nobody has annotated there is no share, and none is called absent", () => {
  const { others } = study([[]]);
  expect(others.shares[0]).toMatchObject({ count: 0, n: 15, notAnnotated: 1 });
});
