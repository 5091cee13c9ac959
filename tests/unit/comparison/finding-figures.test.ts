import fc from "fast-check";
import { type FigureKind, type FigureOf, figureOf } from "@/lib/comparison/figure-of";
import { findingFigures } from "@/lib/comparison/finding-figures";
import { everything, type Search } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { anyStudy } from "./any-study";

test("what the summary tells of is what the charts of contrast and distance show, without intervals", () => {
  const chosen = fc.subarray(["o0", "o1", "o2", "o3"]);
  fc.assert(
    fc.property(anyStudy, chosen, fc.option(fc.constantFrom(1, 2)), (rows, outlets, by) => {
      const study = columns(rows);
      fc.pre(study.outlets.length > 0);
      const search = { ...everything, outlets, by };
      const chart = <Kind extends FigureKind & Search["chart"]>(name: Kind) =>
        figureOf(study, { search: { ...search, chart: name }, reference: 0 }) as FigureOf<Kind>;
      const { contrasts, distances } = findingFigures(study, { search, reference: 0 });
      expect(contrasts).toEqual(chart("contrast").outlets);
      const { reference, ranked } = chart("distance");
      expect(distances).toEqual({
        reference,
        ranked: ranked.map(({ distance, ...each }) => {
          const { value } = distance;
          return { ...each, distance: value === null ? distance : { value } };
        }),
      });
    }),
    { numRuns: 40 },
  );
});
