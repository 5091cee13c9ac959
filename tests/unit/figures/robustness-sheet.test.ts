import { robustnessSheet } from "@/components/figures/robustness-sheet";
import { type Columns, withHidden } from "@/lib/columns/columns";
import { columns } from "../../support/study-rows";
import { datedRows } from "./dated-rows";
import { behind, demo, figureFor, saidCount } from "./demo-figures";
import { flaws, marksOf, narrow, records, svgOf, textsOf, wide } from "./drawing-checks";
import { figureContext } from "./figure-context";
import { hostileRows } from "./hostile-rows";

function sheetOf(of: Columns = demo, by: number | null = null) {
  const figure = figureFor("robustness", { chart: "robustness", by }, of);
  return robustnessSheet(figure, figureContext(of, { search: { by } }));
}

const sheet = sheetOf();

test("it says how many outlets change places, and what moves most", () => {
  expect(sheet.sentence).toBe(
    "Counted in 18 other ways (n = 17 with a value of sentiment), 3 of 5 outlets change their place by mean of sentiment, and 3 of 4 do by distance from Kazakhstanskaya pravda; what moves most is to count without the frame Russian threat (Haqqin, Mardan's Telegram, and Vostochniy ekspress).",
  );
});

test("where one analyst's answers are asked for it says that it is about resolved values", () => {
  const told = sheetOf(demo, 1);
  expect(told.notes[0]).toMatch(/^This is always about resolved values/);
  expect(told.sentence).toBe(sheet.sentence);
  expect(sheet.notes.join()).not.toContain("always about resolved values");
});

test("that an outlet moves up because another is gone is told apart", () => {
  expect(sheet.notes.join(" ")).toContain(
    "5 ways of counting leave an outlet without a figure, mostly because its only item is left out",
  );
});

test("an order that nothing moves is called so", () => {
  const figure = figureFor("robustness", { chart: "robustness" });
  const { robustness } = figure;
  const [base] = robustness.scenarios;
  const still = {
    ...robustness,
    scenarios: robustness.scenarios.map((each) => ({ ...base!, scenario: each.scenario })),
  };
  const told = robustnessSheet({ ...figure, robustness: still }, figureContext(demo));
  expect(told.sentence).toContain("no outlet changes its place among the others");
  const alone = { ...robustness, scenarios: [base!] };
  expect(robustnessSheet({ ...figure, robustness: alone }, figureContext(demo)).sentence).toMatch(
    /^There is no other way of counting these 17 quotes/,
  );
});

test("a line tells the place, its range and how many ways give another", () => {
  const marks = marksOf(wide(sheet));
  expect(marks[0]).toMatchObject({
    mark: "sentiment:*:haqqin",
    label:
      "Haqqin: place 1 by mean of Sentiment (+0.75, 4 quotes); in 9 other ways from 1 to 1, another place in 0; few quotes",
  });
  expect(textsOf(narrow(sheet))).toEqual(
    expect.arrayContaining(["always 1", "3.5 to 5", "measured from here"]),
  );
  expect(marks.map(({ label }) => label)).toContain(
    "Mardan's Telegram: place 3.5 without Analyst 1; 3 quotes counted so",
  );
});

test.each([wide, narrow])("every mark opens as many quotes as it says", (drawn) => {
  const marks = marksOf(drawn(sheet)).filter(({ mark }) => mark !== null);
  const ticks = marks.filter(({ label }) => label.includes(": place ") && !label.includes(" in "));
  expect(marks.length - ticks.length).toBe(9);
  for (const { mark, label } of marks) {
    expect([label, behind(mark!)]).toEqual([label, saidCount(label)]);
  }
});

test("the summary opens the quotes behind each place, and the second table has every way", () => {
  for (const { mark, value } of sheet.tables[0]!.rows.flat()) {
    if (mark) expect([mark, behind(mark)]).toEqual([mark, value]);
  }
  expect(records(sheet, "places")[2]).toMatchObject({
    outlet: "mardan-telegram",
    n: 3,
    mean: -4 / 3,
    mean_rank: 3,
    mean_rank_lowest: 2,
    mean_rank_highest: 3.5,
    mean_changed: 3,
    mean_tried: 9,
    distance_rank: 2,
  });
  const ways = records(sheet, "ways");
  expect(ways).toHaveLength(19 * 5);
  const names = new Set(ways.map(({ scenario_name }) => scenario_name));
  for (const name of [
    "resolved values",
    "every annotation counted",
    "without Analyst 2",
    "without the frame Russian threat",
    "without item kp",
  ]) {
    expect(names).toContain(name);
  }
});

test("no words overlap or leave the drawing, and without values there is no order", () => {
  const large = columns(datedRows({ outlets: 40, codes: 12 }));
  const blind = withHidden(demo, () => true);
  const none = sheetOf(blind);
  expect(none.missing).toBe(
    "No outlet has a mean or a distance yet, so there is no order that could be firm.",
  );
  for (const told of [sheet, none, sheetOf(large)]) expect(flaws(told)).toEqual([]);
});

test("hostile names stay text", () => {
  const told = sheetOf(columns(hostileRows()));
  expect(svgOf(told)).not.toMatch(/<script|<img/);
  expect(flaws(told)).toEqual([]);
});
