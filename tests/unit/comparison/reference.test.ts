import { figureOf, variableOf } from "@/lib/comparison/figure-of";
import { referenceOf } from "@/lib/comparison/reference";
import { CHARTS, everything } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";

const demo = columns(demoRows());
const printed = { asked: null, proposedIn: "Op-ed in KAZAKHSTANSKAYA PRAVDA, Astana" };

test("distances are measured from the outlet that printed the proposal", () => {
  expect(referenceOf(demo, printed)).toBe(0);
  expect(referenceOf(demo, { ...printed, proposedIn: "an interview with Haqqin" })).toBe(2);
});

describe("of several outlets the one whose whole name is longest printed it", () => {
  const named = (...names: string[]) => {
    const outlets = names.map((name, at) => ({ ...demo.outlets[0]!, slug: `o${at}`, name }));
    return (proposedIn: string) => referenceOf({ ...demo, outlets }, { asked: null, proposedIn });
  };

  test.each([
    [["Pravda", "Time", "The New York Times"], "The New York Times, 9 August", 2],
    [["Pravda", "Time"], "The New York Times", 0],
    [["Pravda", "The Times", "The Times of London"], "in the times of london.", 2],
    [["Time", "Правда", "Казахстанская правда"], "Статья в «КАЗАХСТАНСКАЯ ПРАВДА»", 2],
    [["Time", "Правд"], "Статья в «Правда»", 0],
    [["Pravda", "U.S. News (web)"], "from U.S. News (web), 2024", 1],
    [["Pravda", "Cafe\u0301"], "Café", 1],
    [["Pravda", " "], "a speech", 0],
  ])("%j in %s", (names, proposedIn, at) => {
    expect(named(...names)(proposedIn)).toBe(at);
  });
});

test("or from the one asked for, or from the study's first", () => {
  expect(referenceOf(demo, { ...printed, asked: "khod-mysley" })).toBe(3);
  expect(referenceOf(demo, { ...printed, asked: "nowhere" })).toBe(0);
  expect(referenceOf(demo, { asked: null, proposedIn: "a speech" })).toBe(0);
  expect(referenceOf({ ...demo, outlets: [] }, printed)).toBe(0);
});

test.each(CHARTS)("the chart %s has its figure, ready for JSON", (chart) => {
  const figure = figureOf(demo, { search: { ...everything, chart }, reference: 0 })!;
  expect(figure.chart).toBe(chart);
  expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
  expect(JSON.stringify(figure)).not.toMatch(/NaN|Infinity/);
});

test("a chart is about the variable asked for where that fits it, and about its own otherwise", () => {
  const about = (chart: (typeof CHARTS)[number], variable: string | null) =>
    variableOf(demo, { ...everything, chart, variable });
  expect(about("variable", null)).toBe("function");
  expect(about("variable", "frame")).toBe("frame");
  expect(about("timeline", "frame")).toBe("sentiment");
  expect(about("contrast", "function")).toBe("function");
  expect(about("robustness", "function")).toBe("sentiment");
  expect(
    variableOf(
      { ...demo, variables: demo.variables.slice(0, 2) },
      { ...everything, chart: "variable" },
    ),
  ).toBeNull();
});

test("chosen outlets are contrasted with all others, and distances keep the outlet they start from", () => {
  const search = { ...everything, outlets: ["haqqin"] };
  const contrast = figureOf(demo, { search: { ...search, chart: "contrast" }, reference: 0 });
  const all = figureOf(demo, { search: { ...everything, chart: "contrast" }, reference: 0 });
  expect(contrast).toEqual(all);
  const distance = figureOf(demo, { search: { ...search, chart: "distance" }, reference: 0 });
  if (distance?.kind !== "distance") throw new Error("no distance");
  expect(distance.ranked[2]?.distance.value).toBeCloseTo(0.2671, 4);
  expect(distance.ranked[1]?.distance.value).toBeNull();
});
