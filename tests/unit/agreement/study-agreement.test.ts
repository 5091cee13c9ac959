import { type AgreementSearch, wholeStudy } from "@/lib/agreement/search";
import { reliabilityTable, studyAgreement } from "@/lib/agreement/study-agreement";
import { withHidden } from "@/lib/columns/columns";
import { eachText } from "@/lib/columns/texts";
import { columns, type StudyRows } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";
import { smallRows } from "../comparison/small-rows";

const demo = columns(demoRows());
/** With details where a variable is named: they take most of the time. */
const of = (rows: StudyRows, search: Partial<AgreementSearch> = {}) =>
  studyAgreement({
    columns: columns(rows),
    search: { ...wholeStudy, ...search },
    withDetail: search.variable !== undefined,
  });
const variable = (agreement: ReturnType<typeof of>, key: string) =>
  agreement.variables.find((each) => each.key === key)!;

test("the demo study's agreement: frame, sentiment and function, each with interval and reading", () => {
  const agreement = of(demoRows());
  expect(agreement).toMatchObject({ quotes: 20, doubled: 20, hidden: 0 });
  expect(agreement.analysts.map(({ quotes }) => quotes)).toEqual([20, 20, 12]);
  // Worked out by NLTK and irr from the same 52 annotations.
  const values = agreement.variables.map(({ key, distance, alpha }) => [
    key,
    distance,
    alpha.value,
  ]);
  expect(values).toEqual([
    ["frame", "masi", expect.closeTo(0.904628, 6)],
    ["sentiment", "ordinal", expect.closeTo(0.899382, 6)],
    ["function", "nominal", expect.closeTo(0.893971, 6)],
  ]);
  for (const { alpha } of agreement.variables) {
    expect(alpha).toMatchObject({ units: 20, values: 52, reading: "tentative" });
  }
});

test("sentiment from every side: codes, pairs, analysts, coincidences, outlets, costs", () => {
  const { detail } = of(demoRows(), { variable: "sentiment" });
  expect(detail?.codes.map(({ key, given }) => [key, given])).toEqual([
    ["-2", 11],
    ["-1", 8],
    ["0", 20],
    ["1", 8],
    ["2", 5],
  ]);
  expect(detail?.pairs.map(({ first, second, figure }) => [first, second, figure.units])).toEqual([
    [1, 2, 20],
    [1, 3, 12],
    [2, 3, 12],
  ]);
  expect(detail?.analysts.map(({ rest }) => rest.units)).toEqual([20, 20, 12]);
  const sum = detail?.coincidences.flat().reduce((total, cell) => total + cell, 0);
  expect(sum).toBeCloseTo(52, 9);
  expect(detail?.outlets.map(({ slug, figure }) => [slug, figure.units])).toEqual([
    ["kazakhstanskaya-pravda", 6],
    ["vostochniy-ekspress", 4],
    ["haqqin", 4],
    ["khod-mysley", 2],
    ["mardan-telegram", 4],
  ]);
  expect(detail?.costs.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 9);
});

test("only quotes on which somebody differs cost agreement, whatever the level", () => {
  for (const key of ["frame", "sentiment", "function"]) {
    const { detail } = of(demoRows(), { variable: key });
    expect(detail!.costs.length).toBe(Math.min(12, detail!.disputed));
    for (const { answers } of detail!.costs) {
      expect(new Set(answers.map(({ codes }) => codes.join())).size).toBeGreaterThan(1);
    }
  }
  expect(of(demoRows(), { variable: "function" }).detail!.disputed).toBeLessThan(5);
});

test("frames meet code by code, with what stands instead", () => {
  const { detail } = of(demoRows(), { variable: "frame" });
  const names = detail!.values.map(({ key }) => key);
  const [russia, other] = [names.indexOf("break-with-russia"), names.indexOf("other")];
  // On km-1 one analyst gave "break with Russia" and the other "other".
  expect(detail!.coincidences[russia]![other]).toBe(1);
  expect(detail!.coincidences[other]![russia]).toBe(1);
  expect(detail!.costs[0]).toMatchObject({ quote: "km-1", outlet: "khod-mysley" });
});

test("analysts, outlets, forms and periods narrow what is measured", () => {
  expect(of(demoRows(), { analysts: [1, 2] }).analysts.map(({ number }) => number)).toEqual([1, 2]);
  expect(of(demoRows(), { outlets: ["haqqin"] }).quotes).toBe(4);
  expect(of(demoRows(), { from: "2030" })).toMatchObject({ quotes: 0, doubled: 0 });
  const alone = variable(of(demoRows(), { analysts: [1] }), "sentiment").alpha;
  expect(alone).toMatchObject({ value: null, reason: "fewer-than-two-coders" });
});

test("another measure is told beside α, by which a variable is still read", () => {
  const sentiment = variable(of(demoRows(), { measure: "kappa", analysts: [1, 2] }), "sentiment");
  expect(sentiment.figure.value).not.toBe(sentiment.alpha.value);
  expect(sentiment.alpha.units).toBe(20);
  const three = variable(of(demoRows(), { measure: "kappa" }), "sentiment");
  expect(three.figure).toMatchObject({ value: null, reason: "more-than-two-coders" });
});

test("quotes that are hidden from a viewer count in no figure", () => {
  const hidden = withHidden(demo, (quote) => quote >= 8);
  const agreement = studyAgreement({ columns: hidden, search: wholeStudy, withDetail: true });
  expect(agreement).toMatchObject({ quotes: 8, hidden: 12 });
  expect(variable(agreement, "sentiment").alpha.units).toBe(8);
  const shown = [...eachText(demo.quotes.key)].slice(0, 8);
  for (const { quote } of agreement.detail!.costs) expect(shown).toContain(quote);
});

test("withdrawing an annotation gives the figures from before it was submitted", () => {
  const rows = demoRows();
  const withdrawn = rows.annotations.at(-1)!;
  const before = { ...rows, annotations: rows.annotations.slice(0, -1) };
  expect(of(before)).not.toEqual(of(rows));
  const again = { ...rows, annotations: rows.annotations.filter(({ id }) => id !== withdrawn.id) };
  expect(of(again)).toEqual(of(before));
});

test("neither the order of annotations nor adjudications change agreement", () => {
  const rows = demoRows();
  const whole = of(rows, { variable: "frame" });
  const reversed = { ...rows, annotations: rows.annotations.toReversed() };
  expect(of(reversed, { variable: "frame" })).toEqual(whole);
  const quote = rows.quotes[0]!.id;
  const decided = { id: 1, quoteId: quote, variableId: rows.variables[1]!.id };
  expect(of({ ...rows, adjudications: [decided] }, { variable: "frame" })).toEqual(whole);
});

test("agreement over time follows the day on which a quote's last annotation was submitted", () => {
  const outlets = [
    [
      [{ sentiment: "0" }, { sentiment: "0" }],
      [{ sentiment: "1" }, { sentiment: "1" }],
      [{ sentiment: "2" }, { sentiment: "-2" }],
    ],
  ];
  const rows = smallRows({ outlets });
  const days = ["2026-01-05", "2026-01-05", "2026-01-05", "2026-01-06", "2026-01-07", "2026-01-07"];
  const annotations = rows.annotations.map((row, at) => ({
    ...row,
    submittedAt: new Date(days[at]!),
  }));
  const { detail } = of({ ...rows, annotations }, { variable: "sentiment" });
  expect(detail?.periods.map(({ firstDay, figure }) => [firstDay - 20_458, figure.units])).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
  ]);
});

test("a study without a codebook or without annotations has no figures and breaks nothing", () => {
  const nothing = of(
    { ...smallRows({ outlets: [[[]]] }), variables: [] },
    { variable: "sentiment" },
  );
  expect(nothing).toMatchObject({ variables: [], detail: null, doubled: 0 });
  const open = of(smallRows({ outlets: [[[], []]] }), { variable: "sentiment" });
  expect(variable(open, "sentiment").alpha).toMatchObject({
    value: null,
    reason: "fewer-than-two-coders",
  });
});

test("scales whose codes stand for no number are measured by their order", () => {
  const rows = demoRows();
  const plain = rows.variables.map((each) => {
    return { ...each, codes: each.codes.map((code) => ({ ...code, value: null })) };
  });
  const { distance, alpha } = variable(of({ ...rows, variables: plain }), "sentiment");
  expect(distance).toBe("ordinal");
  expect(alpha.value).toBeCloseTo(0.899382, 6);
});

test("the reliability table has a row a quote and a column an analyst", () => {
  const told = reliabilityTable(demo, { ...wholeStudy, variable: "sentiment" })!;
  expect(told.analysts).toEqual([1, 2, 3]);
  expect(told.table.data).toMatchObject({ units: 20, coders: 3 });
});
