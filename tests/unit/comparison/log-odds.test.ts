import fc from "fast-check";
import { logOdds } from "@/lib/comparison/log-odds";
import published from "../../fixtures/published/published.json";

const { doc1, doc2, alpha_each: alpha, z, delta } = published.log_odds_dirichlet;
const [own, others] = [doc1.split(" "), doc2.split(" ")];
const vocabulary = new Set([...own, ...others]);

function ofWord(word: string) {
  const side = (words: string[]) => {
    return { count: words.filter((each) => each === word).length, n: words.length };
  };
  const prior = { alpha, alpha0: alpha * vocabulary.size };
  return logOdds({ own: side(own), others: side(others) }, { ...prior, variance: "rare" });
}

test("the published texts have nine words each and eleven different ones", () => {
  expect([own.length, others.length, vocabulary.size]).toEqual([9, 9, 11]);
});

test.each(Object.entries(z))("z of %s is %d", (word, expected) => {
  expect(ofWord(word).z).toBeCloseTo(expected, 9);
});

test.each(Object.entries(delta))("delta of %s is %d", (word, expected) => {
  expect(ofWord(word).delta).toBeCloseTo(expected, 6);
});

test("the whole variance counts those that do not carry the code as well", () => {
  // y + α: 4.5 and 1.5; n + α0 − y − α: 11.5 and 22.5.
  const prior = { alpha: 1.5, alpha0: 10, variance: "common" as const };
  const found = logOdds({ own: { count: 3, n: 6 }, others: { count: 0, n: 14 } }, prior);
  const expected = Math.log(4.5 / 11.5) - Math.log(1.5 / 22.5);
  expect(found.delta).toBeCloseTo(expected, 12);
  const variance = 1 / 4.5 + 1 / 11.5 + 1 / 1.5 + 1 / 22.5;
  expect(found.z).toBeCloseTo(expected / Math.sqrt(variance), 12);
});

test.each([0, 10, 11, Number.NaN])("alpha %d of 10 is no prior", (of) => {
  const prior = { alpha: of, alpha0: 10, variance: "common" as const };
  const half = { count: 1, n: 2 };
  expect(() => logOdds({ own: half, others: half }, prior)).toThrow(RangeError);
});

const side = fc.nat(200).chain((n) => fc.record({ count: fc.nat(n), n: fc.constant(n) }));
const prior = fc.record({
  alpha: fc.double({ min: 0.01, max: 9.99, noNaN: true }),
  alpha0: fc.constant(10),
  variance: fc.constant("common" as const),
});

test("changing the sides changes the signs, and the other code is the mirror image", () => {
  fc.assert(
    fc.property(side, side, prior, (own, others, of) => {
      const found = logOdds({ own, others }, of);
      const changed = logOdds({ own: others, others: own }, of);
      expect(changed.delta + found.delta).toBe(0);
      expect(changed.z + found.z).toBe(0);
      const not = ({ count, n }: typeof own) => ({ count: n - count, n });
      const opposite = logOdds(
        { own: not(own), others: not(others) },
        { ...of, alpha: of.alpha0 - of.alpha },
      );
      expect(opposite.z).toBeCloseTo(-found.z, 9);
      expect(Number.isFinite(found.z)).toBe(true);
    }),
  );
});
