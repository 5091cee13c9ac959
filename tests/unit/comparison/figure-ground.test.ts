import { groundOf } from "@/lib/comparison/figure-ground";
import { figureOf } from "@/lib/comparison/figure-of";
import { CHARTS, everything, type Search } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";

const demo = columns(demoRows());
const ground = (search: Partial<Search>, reference = 0) =>
  groundOf(demo, { search: { ...everything, ...search }, reference });

test.each(CHARTS)("without filters %s rests on what is asked for", (chart) => {
  const search = { ...everything, chart };
  expect(groundOf(demo, { search, reference: 0 })).toBe(search);
});

test("a contrast rests on all outlets, whichever are chosen", () => {
  expect(ground({ chart: "contrast", outlets: ["haqqin"], from: "2024" })).toMatchObject({
    outlets: [],
    from: "2024",
  });
});

test.each(["distance", "robustness"] as const)("%s rests on the reference as well", (chart) => {
  const [own, haqqin] = ["kazakhstanskaya-pravda", "haqqin"];
  expect(ground({ chart, outlets: [haqqin] }).outlets).toEqual([haqqin, own]);
  expect(ground({ chart, outlets: [haqqin, own] }).outlets).toEqual([haqqin, own]);
  expect(ground({ chart, outlets: [haqqin] }, 2).outlets).toEqual([haqqin]);
});

test("robustness is about resolved values, whoever's answers are asked for", () => {
  expect(ground({ chart: "robustness", by: 1 }).by).toBeNull();
  expect(ground({ chart: "distance", by: 1 }).by).toBe(1);
  const asked = (by: number | null) =>
    figureOf(demo, { search: { ...everything, chart: "robustness", by }, reference: 0 });
  expect(asked(1)).toEqual(asked(null));
});
