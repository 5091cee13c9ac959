import fc from "fast-check";
import { benjaminiHochberg } from "@/lib/comparison/benjamini-hochberg";
import published from "../../fixtures/published/published.json";

const { p, adjusted_first4, "rejected_at_0.05": rejected } = published.bh1995;

test("Benjamini & Hochberg (1995): four of fifteen are found, Bonferroni finds three", () => {
  const adjusted = benjaminiHochberg(p);
  for (const [at, value] of adjusted_first4.entries()) expect(adjusted[at]).toBeCloseTo(value, 12);
  expect(adjusted.filter((value) => value <= 0.05)).toHaveLength(rejected);
  expect(p.filter((value) => value * p.length <= 0.05)).toHaveLength(
    published.bh1995.bonferroni_rejected,
  );
});

test("a smaller p further down pulls those above it along", () => {
  // Ranks: .01 · 3 / 1 = .03, .02 · 3 / 2 = .03, .9.
  const adjusted = benjaminiHochberg([0.02, 0.01, 0.9]);
  for (const [at, value] of [0.03, 0.03, 0.9].entries())
    expect(adjusted[at]).toBeCloseTo(value, 12);
  expect(benjaminiHochberg([0.04, 0.045])).toEqual([0.045, 0.045]);
  expect(benjaminiHochberg([])).toEqual([]);
});

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });

test("adjusted values are the least p(k) m / k from their rank on", () => {
  fc.assert(
    fc.property(pValues, (values) => {
      const ordered = values.toSorted((a, b) => a - b);
      const expected = values.map((value) => {
        const from = ordered.lastIndexOf(value);
        const later = ordered
          .slice(from)
          .map((each, at) => each / ((from + at + 1) / values.length));
        return Math.min(1, ...later);
      });
      for (const [at, value] of benjaminiHochberg(values).entries()) {
        expect(value).toBeCloseTo(expected[at]!, 12);
      }
    }),
  );
});

test("they keep the order, are not below p, at most 1, and the same in any order of tests", () => {
  fc.assert(
    fc.property(pValues, (values) => {
      const adjusted = benjaminiHochberg(values);
      for (const [at, value] of adjusted.entries()) {
        expect(value).toBeGreaterThanOrEqual(values[at]! * (1 - 1e-12));
        expect(value).toBeLessThanOrEqual(1);
        for (const [other, p] of values.entries()) {
          if (p >= values[at]!) expect(adjusted[other]).toBeGreaterThanOrEqual(value);
        }
      }
      expect(benjaminiHochberg(values.toReversed())).toEqual(adjusted.toReversed());
    }),
  );
});
