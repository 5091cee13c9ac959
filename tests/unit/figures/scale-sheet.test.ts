import { scaleSheet } from "@/components/figures/scale-sheet";
import { withHidden } from "@/lib/columns/columns";
import { columns } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";
import { datedRows } from "./dated-rows";
import { behind, demo, figureFor, saidCount } from "./demo-figures";
import { flaws, marksOf, narrow, svgOf, textsOf, wide } from "./drawing-checks";
import { figureContext } from "./figure-context";
import { hostileRows } from "./hostile-rows";

const figure = figureFor("scale", { chart: "sentiment" });
const sheet = scaleSheet(figure, figureContext(demo));

test("it says which outlets are most negative and most positive, each mean with its n", () => {
  expect(sheet.title).toBe("Sentiment by outlet");
  expect(sheet.sentence).toBe(
    "Vostochniy ekspress (mean −2, n = 3) and Khod Mysley (mean −2, n = 1) speak of the proposal most negatively, Haqqin (mean +0.75, n = 4) speaks most positively; at least one of these means rests on fewer than five quotes.",
  );
  expect(sheet.missing).toBeNull();
});

test("notes name the outlets of few quotes, and what analysts agree on too little", () => {
  expect(sheet.notes).toEqual([
    "Vostochniy ekspress, Haqqin, Khod Mysley, and Mardan's Telegram rest on fewer than five quotes: too few to draw a conclusion (hollow means in the chart).",
  ]);
  const isDoubtful = (_: string, code?: string) => code === undefined || code === "-2";
  const doubtful = scaleSheet(figure, figureContext(demo, { isDoubtful }));
  expect(doubtful.notes[1]).toBe(
    "Analysts agree too little on Sentiment and “Very negative” (each α below .667) for conclusions: hatched in the chart.",
  );
  const labels = marksOf(wide(doubtful)).map(({ label }) => label);
  expect(labels).toContain(
    "Haqqin, mean +0.75 of 4 quotes: few quotes, no interval; analysts agree too little on Sentiment",
  );
});

test.each([wide, narrow])("every mark opens as many quotes as it says", (drawn) => {
  const marks = marksOf(drawn(sheet));
  expect(marks.length).toBeGreaterThan(15);
  for (const { mark, label } of marks)
    expect([label, behind(mark!)]).toEqual([label, saidCount(label)]);
});

test("table and drawing tell the same numbers", () => {
  const drawn = marksOf(wide(sheet));
  const [table] = sheet.tables;
  const keys = table!.columns.map(({ key }) => key);
  expect(keys).toEqual(
    "outlet_name quotes count_minus_2 count_minus_1 count_0 count_1 count_2 contested not_annotated n mean low high reason few_quotes outlet".split(
      " ",
    ),
  );
  const cells = table!.rows.flat();
  for (const cell of cells) if (cell.mark) expect(behind(cell.mark)).toBe(cell.value);
  for (const { mark, label } of drawn) {
    const cell = cells.find((each) => each.mark === mark);
    expect([mark, cell?.value]).toEqual([mark, saidCount(label)]);
  }
  const row = table!.rows[0]!;
  expect(row[keys.indexOf("mean")]).toEqual({ value: 4 / 6, text: "+0.67" });
  expect(row[keys.indexOf("low")]?.value).toBeCloseTo(1 / 6, 12);
});

test("contested, not annotated and hidden quotes stand apart from the values", () => {
  const blind = withHidden(demo, (quote) => quote === 0);
  const hidden = scaleSheet(figureFor("scale", {}, blind), figureContext(blind));
  const marks = marksOf(wide(hidden)).map(({ mark }) => mark);
  expect(marks).toContain("sentiment:*:kazakhstanskaya-pravda:hidden");
  expect(marks).toContain("sentiment:*:vostochniy-ekspress:contested");
  expect(hidden.notes.at(-1)).toBe(
    "1 quote is hidden from you until you have annotated it, and is in no figure.",
  );
});

test("another scale than sentiment does not speak of the proposal, and may have one side", () => {
  const rows = demoRows();
  const variables = rows.variables.map((each) =>
    each.key === "sentiment"
      ? {
          ...each,
          name: "Heat",
          codes: each.codes.map((code) => ({ ...code, value: code.value! + 3 })),
        }
      : each,
  );
  const heat = columns({ ...rows, variables });
  const told = scaleSheet(
    { ...figureFor("scale", { chart: "variable", variable: "sentiment" }, heat) },
    figureContext(heat),
  );
  expect(told.title).toBe("Heat by outlet");
  expect(`${told.sentence} ${told.about}`).not.toContain("proposal");
  expect(told.sentence).toContain("Haqqin (mean 3.75, n = 4) has the highest");
  const texts = textsOf(wide(told));
  expect(texts).toContain("Share of the outlet’s quotes");
  expect(texts).toContain("Very positive 5");
});

test("no quotes at all is told and draws nothing but names", () => {
  const empty = columns({ ...demoRows(), annotations: [], answers: [], quotes: [] });
  const none = scaleSheet(figureFor("scale", {}, empty), figureContext(empty));
  expect(none.missing).toBe("No quote fits these filters.");
  expect(marksOf(narrow(none))).toEqual([]);
  const blind = withHidden(demo, () => true);
  const hidden = scaleSheet(figureFor("scale", {}, blind), figureContext(blind));
  expect(hidden.missing).toBeNull();
  expect(hidden.sentence).toBe("No quote shown here has a value of “Sentiment” yet (20 quotes).");
});

test("only the outlets shown are told", () => {
  const one = scaleSheet(figure, figureContext(demo, { search: { outlets: ["haqqin"] } }));
  expect(one.sentence).toBe(
    "Haqqin speaks of the proposal with a mean of +0.75, from 4 quotes: too few for a conclusion.",
  );
  expect(one.tables[0]!.rows).toHaveLength(1);
});

test("no words overlap or leave the drawing, however many outlets and however long their names", () => {
  const large = columns(datedRows());
  const blind = withHidden(demo, () => true);
  for (const study of [demo, large, blind]) {
    expect(flaws(scaleSheet(figureFor("scale", {}, study), figureContext(study)))).toEqual([]);
  }
});

test("hostile names stay text", () => {
  const hostile = columns(hostileRows());
  const svg = svgOf(scaleSheet(figureFor("scale", {}, hostile), figureContext(hostile)));
  expect(svg).not.toMatch(/<script|<img/);
  expect(svg).toContain("&lt;script&gt;");
});
