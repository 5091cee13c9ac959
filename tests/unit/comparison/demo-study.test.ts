import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { type Comparison, comparison } from "@/lib/comparison/comparison";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";

// Expected figures are worked out by hand from the 52 codings, not taken from a run.
const everything = { outlets: [], from: null, to: null, forms: [], by: null };
const demo: Comparison = comparison(columns(demoRows()), everything);
const quotes = passingComparedQuotes(columns(demoRows()), everything);

function outlet(slug: string) {
  const found = demo.outlets.find((candidate) => candidate.slug === slug);
  if (!found) throw new Error(`no outlet ${slug}`);
  return found;
}

const counts = (slug: string) => outlet(slug).sentiment.distribution.map(({ count }) => count);
const frame = (slug: string, code: string) =>
  outlet(slug).frames.find((entry) => entry.code === code);

test("20 quotes of five outlets, n 6, 4, 4, 2 and 4", () => {
  expect(demo.n).toBe(20);
  expect(quotes).toHaveLength(20);
  expect(demo.outlets.map(({ n }) => n)).toEqual([6, 4, 4, 2, 4]);
});

test("Kazakhstanskaya pravda: three neutral, two positive, one very positive", () => {
  // kp-1: 2 1 2 → 2; kp-2: 1 0 1 → 1; kp-3: 1 0 1 → 1; kp-4, kp-5, kp-6: 0 0 0. Mean 4 / 6.
  expect(counts("kazakhstanskaya-pravda")).toEqual([0, 0, 3, 2, 1]);
  const { n, contested, few, mean } = outlet("kazakhstanskaya-pravda").sentiment;
  expect([n, contested, few]).toEqual([6, 0, false]);
  expect(mean.value).toBeCloseTo(4 / 6, 12);
  // A resampled quote is 0, 1 or 2 with chance 1/2, 1/3, 1/6. Of the sum of six, P(≤ 0) = .0156 < .025
  // < P(≤ 1) = .0781 and P(≤ 7) = .9673 < .975 < P(≤ 8) = .9908: the percentiles are 1 / 6 and 8 / 6.
  expect(mean).toMatchObject({ interval: { low: 1 / 6, high: 8 / 6 } });
});

test("Haqqin: two neutral, one positive, one very positive, all unanimous", () => {
  // hq-1: 2 2 2; hq-2: 1 1 1; hq-3: 0 0 0; hq-4: 0 0 0. Mean 3 / 4.
  expect(counts("haqqin")).toEqual([0, 0, 2, 1, 1]);
  expect(outlet("haqqin").sentiment).toMatchObject({
    n: 4,
    few: true,
    mean: { value: 0.75, interval: { value: null, reason: "few-quotes" } },
  });
});

test.each([
  // ve-1, ve-3, ve-4: −2 −2; ve-2: −2 −1, contested.
  ["vostochniy-ekspress", [3, 0, 0, 0, 0], 3, 1, -2],
  // km-1: −1 0, contested; km-2: −2 −2.
  ["khod-mysley", [1, 0, 0, 0, 0], 1, 1, -2],
  // mt-1: −1 −1 −1; mt-2: −1 0 −1 → −1; mt-3: −1 0, contested; mt-4: −2 −2.
  ["mardan-telegram", [1, 2, 0, 0, 0], 3, 1, -4 / 3],
])("%s: %j, n %i, contested %i", (slug, distribution, n, contested, mean) => {
  expect(counts(slug)).toEqual(distribution);
  expect(outlet(slug).sentiment).toMatchObject({ n, contested, notAnnotated: 0, hidden: 0 });
  expect(outlet(slug).sentiment.mean.value).toBeCloseTo(mean, 12);
});

test("Vostochniy ekspress: discredit in three of four, break with Russia in dispute once", () => {
  // ve-1: {hand, break, discredit} {hand, discredit}; ve-2: {hand} twice; ve-3, ve-4: {discredit} twice.
  expect(frame("vostochniy-ekspress", "discredit")).toMatchObject({
    count: 3,
    n: 4,
    contested: 0,
    few: true,
  });
  expect(frame("vostochniy-ekspress", "foreign-hand")).toMatchObject({
    count: 2,
    n: 4,
    share: { value: 0.5 },
  });
  expect(frame("vostochniy-ekspress", "break-with-russia")).toMatchObject({
    count: 0,
    absent: 3,
    n: 3,
    contested: 1,
    share: { value: 0 },
  });
  // Wilson: centre (.75 + z²/8) / (1 + z²/4) = .627527, half-width .326885 with z² = 3.841459.
  const share = frame("vostochniy-ekspress", "discredit")?.share;
  expect(share?.value).toBe(0.75);
  expect(share).toHaveProperty("interval.low", expect.closeTo(0.3006, 4));
  expect(share).toHaveProperty("interval.high", expect.closeTo(0.9544, 4));
});

test("Khod Mysley: break with Russia is carried once and contested once", () => {
  // km-1: {break} {other}; km-2: {hand, break} twice.
  expect(frame("khod-mysley", "break-with-russia")).toMatchObject({ count: 1, n: 1, contested: 1 });
  expect(frame("khod-mysley", "foreign-hand")).toMatchObject({ count: 1, n: 2, contested: 0 });
  expect(frame("khod-mysley", "other")).toMatchObject({ count: 0, n: 1, contested: 1 });
});

test("Kazakhstanskaya pravda: one analyst's second frame on kp-4 is outvoted", () => {
  const quote = quotes.find(({ key }) => key === "kp-4");
  expect(quote?.resolved.frame).toEqual({ how: "majority", value: ["shared-risk"] });
  expect(frame("kazakhstanskaya-pravda", "regional-agency")).toMatchObject({
    count: 3,
    n: 6,
    few: false,
  });
});

test("each way of coming to a value is told", () => {
  const how = quotes.map(({ resolved }) => resolved.sentiment?.how);
  const count = (name: string) => how.filter((one) => one === name).length;
  // Majority: kp-1, kp-2, kp-3, mt-2. Contested: ve-2, km-1, mt-3. The other thirteen are unanimous.
  expect(["majority", "contested", "unanimous", "single"].map(count)).toEqual([4, 3, 13, 0]);
});

test("by analyst 3, who annotated twelve quotes, the other eight are not annotated", () => {
  const { outlets } = comparison(columns(demoRows()), { ...everything, by: 3 });
  expect(outlets.map(({ sentiment }) => sentiment.n)).toEqual([6, 0, 4, 0, 2]);
  expect(outlets.map(({ sentiment }) => sentiment.notAnnotated)).toEqual([0, 4, 0, 2, 2]);
  expect(outlets[1]!.sentiment.mean).toEqual({ value: null, reason: "none-resolved" });
});
