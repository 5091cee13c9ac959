import fc from "fast-check";
import { codeDistribution } from "@/lib/comparison/code-distribution";
import { codePatterns } from "@/lib/comparison/code-patterns";
import { jensenShannon } from "@/lib/comparison/jensen-shannon";
import published from "../../fixtures/published/published.json";
import { demoRows } from "./demo-rows";
import { viewOf } from "./view-of";

test.each(Object.entries(published.jsd_base2))("%s is %d", (of, expected) => {
  const [p, q] = of.split("|").map((side) => JSON.parse(side) as number[]);
  expect(jensenShannon(p!, q!)).toBeCloseTo(expected, 6);
});

test("lists of different lengths are no two distributions", () => {
  expect(() => jensenShannon([1], [0.5, 0.5])).toThrow(RangeError);
});

const weights = fc
  .array(fc.nat(20), { minLength: 4, maxLength: 4 })
  .filter((list) => list.some((weight) => weight > 0));
const distribution = weights.map((list) => {
  const sum = list.reduce((total, weight) => total + weight, 0);
  return list.map((weight) => weight / sum);
});

test("within 0 and 1, the same both ways, 0 for equal ones, and its root is a distance", () => {
  fc.assert(
    fc.property(distribution, distribution, distribution, (p, q, r) => {
      const apart = jensenShannon(p, q);
      expect(apart).toBeGreaterThanOrEqual(0);
      expect(apart).toBeLessThanOrEqual(1);
      expect(jensenShannon(q, p)).toBe(apart);
      expect(jensenShannon(p, p)).toBe(0);
      const through = Math.sqrt(jensenShannon(p, r)) + Math.sqrt(jensenShannon(r, q));
      expect(Math.sqrt(apart)).toBeLessThanOrEqual(through + 1e-7);
    }),
  );
});

test("a quote with two codes gives each one half, and every code has 0.5 more", () => {
  const patterns = [
    { codes: [0, 1], quotes: 2 },
    { codes: [1], quotes: 1 },
  ];
  // Weights 1 + .5, 2 + .5, .5 of 3 + 1.5.
  const shares = [...codeDistribution({ patterns, codes: 3 })];
  for (const [at, weight] of [1.5, 2.5, 0.5].entries())
    expect(shares[at]).toBeCloseTo(weight / 4.5);
  const twice = [...codeDistribution({ patterns: [{ codes: [0, 1], quotes: 2 }], codes: 3 })];
  expect(twice.map((share) => share.toFixed(4))).toEqual(["0.4286", "0.4286", "0.1429"]);
  expect([...codeDistribution({ patterns: [], codes: 2 })]).toEqual([0.5, 0.5]);
});

test("the demo study's quotes grouped by the codes that they carry", () => {
  // Frames: 0 regional agency, 1 shared risk, 2 continuity, 3 foreign hand, 6 discredit.
  const [pravda, vostochniy, , khod] = codePatterns(...viewOf(demoRows()));
  expect(pravda).toEqual({
    n: 6,
    missing: null,
    patterns: [
      { codes: [0], quotes: 3 },
      { codes: [1], quotes: 2 },
      { codes: [2], quotes: 1 },
    ],
  });
  expect(vostochniy?.patterns).toEqual([
    { codes: [6], quotes: 2 },
    { codes: [3, 6], quotes: 1 },
    { codes: [3], quotes: 1 },
  ]);
  // km-1 is contested between two codes and carries neither for certain.
  expect(khod).toMatchObject({ n: 1, patterns: [{ codes: [3, 4], quotes: 1 }] });
});
