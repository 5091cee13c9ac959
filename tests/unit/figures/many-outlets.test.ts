import { sheetOf } from "@/components/figures/sheet-of";
import { figureOf } from "@/lib/comparison/figure-of";
import { type Chart, everything } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { datedRows } from "./dated-rows";
import { flaws, textsOf, wide } from "./drawing-checks";
import { figureContext } from "./figure-context";

const study = columns(datedRows({ outlets: 60, codes: 40 }));

function told(chart: Chart) {
  const search = { ...everything, chart };
  return sheetOf(figureOf(study, { search, reference: 0 })!, figureContext(study, { search }));
}

const charts = ["sentiment", "frames", "contrast", "distance", "robustness"] as const;

test.each(charts)(
  "%s: sixty outlets are told by their whole names, in a drawing of some screens",
  (chart) => {
    const sheet = told(chart);
    const drawing = wide(sheet);
    expect(drawing.height).toBeLessThan(5000);
    // Lines end at spaces and hyphens.
    const joined = (text: string) => text.replaceAll(" ", "");
    const texts = joined(textsOf(drawing).join(""));
    const cut = study.outlets.filter(({ name }) => !texts.includes(joined(name)));
    expect(cut.map(({ name }) => name)).toEqual([]);
    expect(flaws(sheet)).toEqual([]);
  },
);

test.each(charts)("%s: what the columns or the scale are stays in sight for all rows", (chart) => {
  const { heads = [], height } = wide(told(chart));
  const [head] = heads;
  expect(head!.until - head!.top).toBeGreaterThan(60 * 25);
  expect(head!.height).toBeLessThan(240);
  expect(height).toBeGreaterThanOrEqual(head!.until);
});
