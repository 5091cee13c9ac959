import { agreementFigures } from "@/lib/agreement/measures";
import { type RecordedInterval, readRecorded } from "../../reference/recorded";
import { dataOf } from "../../reference/reference-table";

// Intervals of a bootstrap written in Python from the textbook: see tests/reference/README.md.
const recorded = readRecorded("intervals");

function alphaOf(table: RecordedInterval, choice?: { seed?: number; draws?: number }) {
  const { krippendorffAlpha } = agreementFigures(dataOf(table), ["krippendorffAlpha"], choice);
  const { value, interval } = krippendorffAlpha;
  if (value === null || !interval || !("low" in interval)) throw new Error("no interval");
  return { value, ...interval };
}

describe.each(recorded.tables.map((table) => [table.name, table] as const))(
  "the interval of α for %s",
  (_, table) => {
    const width = table.high - table.low;

    test("surrounds α, which is the reference's", () => {
      const { value, low, high } = alphaOf(table);
      expect(Math.abs(value - table.alpha)).toBeLessThan(1e-9);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    });

    test("is as wide as the reference's within a twentieth, over ten seeds", () => {
      // Not of one seed: α is 1 in 3 % of the resamples of Krippendorff's table, so that now and then
      // less than the upper 2.5 % of 2,000 are, and its interval ends far below.
      const widths = Array.from({ length: 10 }, (_, seed) => {
        const { low, high } = alphaOf(table, { seed });
        return high - low;
      });
      const mean = widths.reduce((sum, each) => sum + each, 0) / widths.length;
      expect(Math.abs(mean - width)).toBeLessThan(width / 20);
    });

    test("ends where the reference does when drawn as often, within a thirtieth of the width", () => {
      const { low, high } = alphaOf(table, { draws: recorded.resamples });
      expect(Math.abs(low - table.low)).toBeLessThan(width / 30);
      expect(Math.abs(high - table.high)).toBeLessThan(width / 30);
    });

    test("rests on 2,000 draws unless told otherwise", () => {
      expect(alphaOf(table).draws).toBe(2_000);
      expect(alphaOf(table, { draws: 2_000 })).toEqual(alphaOf(table));
    });

    test("is the same for the same seed, and another for another", () => {
      expect(alphaOf(table, { seed: 7 })).toEqual(alphaOf(table, { seed: 7 }));
      expect(alphaOf(table, { seed: 8 })).not.toEqual(alphaOf(table, { seed: 7 }));
    });
  },
);
