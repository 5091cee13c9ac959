import { timeTicks } from "@/components/charts/drawing/time-axis";
import { timelineSheet } from "@/components/figures/timeline-sheet";
import { withHidden } from "@/lib/columns/columns";
import { daySpan } from "@/lib/columns/days";
import { STEP_CHOICES } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";
import { datedRows } from "./dated-rows";
import { behind, demo, figureFor, saidCount } from "./demo-figures";
import { flaws, marksOf, narrow, records, svgOf, textsOf, wide } from "./drawing-checks";
import { figureContext } from "./figure-context";
import { hostileRows } from "./hostile-rows";

const search = { chart: "timeline" } as const;
const sheet = timelineSheet(figureFor("timeline", search), figureContext(demo));

test("it says when the quotes are from, how well that is known and where most are", () => {
  expect(sheet.title).toBe("Sentiment over time, by outlet");
  expect(sheet.sentence).toBe(
    "20 quotes of 5 outlets are from August 2024, 16 of them known no closer than to the month or year; most at once in Kazakhstanskaya pravda, August 2024: 6 quotes, mean +0.67 (n = 6).",
  );
});

test("what is known to the month stands on all of it, hollow, and on no day", () => {
  const marks = marksOf(wide(sheet));
  const [volume] = marks;
  expect(volume).toMatchObject({
    mark: "sentiment:*:kazakhstanskaya-pravda:any~2024-08",
    label: "Kazakhstanskaya pravda, August 2024, day not known: 6 quotes",
  });
  const bar = volume!.shapes.at(-1);
  expect(bar).toMatchObject({ kind: "rect", fill: "none" });
  expect(bar?.kind === "rect" && bar.width).toBeGreaterThan(300);
  const circles = marks.filter(({ shapes }) => shapes.some(({ kind }) => kind === "circle"));
  expect(circles.map(({ mark }) => mark)).toEqual([
    "sentiment:*:vostochniy-ekspress~2024-08-12..2024-08-18",
  ]);
});

test.each(STEP_CHOICES)("every mark opens as many quotes as it says, in steps of a %s", (step) => {
  const told = timelineSheet(figureFor("timeline", { ...search, step }), figureContext(demo));
  for (const drawing of [wide(told), narrow(told)]) {
    const marks = marksOf(drawing);
    expect(marks).toHaveLength(10);
    for (const { mark, label } of marks) {
      expect([label, behind(mark!)]).toEqual([label, saidCount(label)]);
    }
  }
  expect(flaws(told)).toEqual([]);
});

test("table and drawing tell the same numbers", () => {
  const cells = sheet.tables[0]!.rows.flat();
  for (const { mark, value } of cells)
    if (mark) expect([mark, behind(mark)]).toEqual([mark, value]);
  const marks = new Set(cells.map(({ mark }) => mark));
  for (const { mark } of marksOf(wide(sheet))) expect(marks).toContain(mark);
  expect(records(sheet, "timeline")[1]).toMatchObject({
    outlet: "vostochniy-ekspress",
    period: "August 12\u2009–\u200918, 2024",
    from: "2024-08-12",
    to: "2024-08-18",
    known: "week",
    quotes: 4,
    n: 3,
    contested: 1,
    mean: -2,
    reason: "few-quotes",
  });
});

test("quotes without a date are named", () => {
  const large = columns(datedRows());
  const figure = figureFor("timeline", search, large);
  const { timeline } = figure;
  const told = timelineSheet(figure, figureContext(large));
  expect(told.notes.join(" ")).toContain(`${timeline.undated} quotes have no date and stand in no`);
  expect(flaws(told)).toEqual([]);
});

test("an outlet without a dated quote says so, and a study without any has no figure", () => {
  const rows = demoRows();
  const dateless = (keys: string[]) =>
    columns({
      ...rows,
      items: rows.items.map((item) =>
        keys.includes(item.key) ? { ...item, publishedOn: null } : item,
      ),
    });
  const one = dateless(["hq"]);
  const told = timelineSheet(figureFor("timeline", search, one), figureContext(one));
  expect(textsOf(narrow(told))).toContain("No quotes with a date under these filters.");
  expect(told.notes.at(-1)).toBe("4 quotes have no date and stand in no panel: Haqqin (4).");
  const none = dateless(rows.items.map(({ key }) => key));
  const empty = timelineSheet(figureFor("timeline", search, none), figureContext(none));
  expect(empty.missing).toBe("No quote shown here has a date.");
  expect(flaws(empty)).toEqual([]);
});

test("hidden quotes are counted in the bars and are in no mean", () => {
  const blind = withHidden(demo, () => true);
  const told = timelineSheet(figureFor("timeline", search, blind), figureContext(blind));
  expect(marksOf(wide(told)).map(({ label }) => label)[0]).toBe(
    "Kazakhstanskaya pravda, August 2024, day not known: 6 quotes, 6 hidden from you",
  );
  expect(marksOf(wide(told))).toHaveLength(5);
});

test.each([
  ["2024-08-01", "2024-08-31", "Aug 5, 2024"],
  ["2024-08-12", "2024-08-12", "Aug 12, 2024"],
  ["2024-01-01", "2024-12-31", "Jan 2024"],
  ["1991-03-01", "2024-12-31", "1995"],
])("from %s to %s the axis begins with %s", (from, to, text) => {
  const days = { first: daySpan(from)!.firstDay, last: daySpan(to)!.lastDay };
  expect(timeTicks({ ...days, pixels: 340, locale: "en" })[0]?.text).toBe(text);
});

test("hostile names stay text", () => {
  const hostile = columns(hostileRows());
  const told = timelineSheet(figureFor("timeline", search, hostile), figureContext(hostile));
  expect(svgOf(told)).not.toMatch(/<script|<img/);
  expect(flaws(told)).toEqual([]);
});
