import { EXAMPLES, type ExampleName, exampleTable } from "@/components/calculator/example-tables";
import { textOptions } from "@/lib/exchange/table-request";
import { calculate } from "@/lib/workers/calculate";
import published from "../../fixtures/published/published.json";

function computed(name: ExampleName) {
  const { text, level, layout } = exampleTable(name);
  return calculate({ text, options: textOptions.parse({ level, layout }) });
}

const { krippendorff_4x12: krippendorff, cohen1960: cohen, set_valued_9: sets } = published;

test.each([
  ["krippendorff", 12, ["A", "B", "C", "D"], krippendorff.exact.nominal, 6],
  ["ordered", 12, ["A", "B", "C", "D"], krippendorff.exact.ordinal, 6],
  ["sets", 9, ["first", "second"], sets.alpha.masi_passonneau2006, 4],
] as const)("the example %s gives the published α", (name, units, coders, alpha, digits) => {
  const { figures, ...read } = computed(name);
  expect(read).toMatchObject({ units, coders, header: true, ids: true });
  expect(figures.measures.krippendorffAlpha.value).toBeCloseTo(alpha, digits);
});

test("Cohen's table gives the κ that he printed", () => {
  const { figures, ...read } = computed("cohen");
  expect(read).toMatchObject({ units: 200, coders: ["A", "B"], header: true, ids: false });
  expect(figures.measures.cohenKappa.value).toBeCloseTo(cohen.published, 3);
});

test("each example is one of a list, so that none is left out here", () => {
  expect([...EXAMPLES].sort()).toEqual(["cohen", "krippendorff", "ordered", "sets"]);
});
