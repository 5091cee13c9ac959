import fc from "fast-check";
import { alphas } from "@/lib/agreement/alphas";
import { alphasOnce } from "@/lib/agreement/alphas-once";
import { wholeStudy } from "@/lib/agreement/search";
import { studyAgreement } from "@/lib/agreement/study-agreement";
import { type Columns, withHidden } from "@/lib/columns/columns";
import { passingQuotes } from "@/lib/columns/filter";
import { rememberSince } from "@/lib/columns/since";
import { columns } from "../../support/study-rows";
import { anyHidden, anyStudy } from "../comparison/any-study";
import { demoRows } from "../comparison/demo-rows";
import { manyDates } from "../comparison/many-dates";
import { smallRows } from "../comparison/small-rows";

const demo = columns(demoRows());

function of(built: Columns, variable: number, search = {}) {
  const passing = passingQuotes(built, { ...wholeStudy, ...search });
  return alphas(built, { variable, passing });
}

/** α of a variable and of each of its codes as the agreement screen tells them, without intervals. */
function told(built: Columns, variable: number, search = {}) {
  const { key } = built.variables[variable]!;
  const asked = { ...wholeStudy, ...search, variable: key };
  const { variables, detail } = studyAgreement({ columns: built, search: asked, withDetail: true });
  const plain = ({ interval: _, reading: __, ...estimate }: (typeof variables)[number]["alpha"]) =>
    estimate;
  return {
    variable: plain(variables[variable]!.alpha),
    codes: detail!.codes.map(({ figure }) => plain(figure)),
  };
}

test("the demo study: frame .905, sentiment .899, function .894", () => {
  // Worked out by NLTK and irr from the same 52 annotations, as in study-agreement.test.ts.
  const values = [0, 1, 2].map((variable) => of(demo, variable).variable.value);
  expect(values).toEqual([
    expect.closeTo(0.904628, 6),
    expect.closeTo(0.899382, 6),
    expect.closeTo(0.893971, 6),
  ]);
  expect(of(demo, 1)).toMatchObject({ quotes: 20, variable: { units: 20, values: 52 } });
});

test("frames one by one: eight without dispute, two below .667", () => {
  const { codes } = of(demo, 0);
  const below = demo.variables[0]!.codes.filter((_, code) => (codes[code]!.value ?? 1) < 0.667);
  expect(below.map(({ key }) => key)).toEqual(["break-with-russia", "other"]);
  // "Other" was given once, by one of two: Do = 2 / 52, De = 2 · 1 · 51 / (52 · 51), α = 1 − 1.
  expect(codes[9]!.value).toBeCloseTo(0, 12);
  // Regional agency: kp-1, kp-2 and kp-3 thrice, kp-4 once of three, whose 4 unequal pairs / 2 give
  // Do = 2 / 52; 10 yes and 42 no give De = 2 · 10 · 42 / (52 · 51).
  expect(codes[0]!.value).toBeCloseTo(1 - 2 / 52 / ((2 * 10 * 42) / (52 * 51)), 12);
});

test("the same as study agreement for the demo study, whatever the filters", () => {
  const searches = [
    {},
    { outlets: ["kazakhstanskaya-pravda", "khod-mysley"] },
    { forms: ["verbatim"], from: "2024-08-20" },
    { from: "2030" },
  ];
  for (const search of searches) {
    for (const variable of [0, 1]) {
      expect(of(demo, variable, search)).toMatchObject(told(demo, variable, search));
    }
  }
});

test("the same as study agreement for any study, also where quotes are hidden", () => {
  fc.assert(
    fc.property(anyStudy, anyHidden, fc.nat(1), (rows, hidden, variable) => {
      const built = withHidden(columns(rows), (quote) => hidden[quote] === true);
      const { quotes, ...figures } = of(built, variable);
      expect(figures).toEqual(told(built, variable));
      expect(quotes).toBe(figures.variable.units);
      expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
    }),
    { numRuns: 12 },
  );
});

/** Numbers to twelve digits: what is summed up in another order ends otherwise. */
const rounded = (told: unknown) =>
  JSON.parse(JSON.stringify(told), (_, value) =>
    typeof value === "number" ? Number(value.toPrecision(12)) : value,
  );

test("when quotes are answered anew, what is taken over from before gives what study agreement tells", () => {
  const { study, answer } = manyDates(400, 3);
  let before = study.now();
  for (const quotes of [[1, 200, 400], [200], [7, 8]]) {
    for (const variable of [0, 1]) alphas(before, { variable, passing: wholeStudy });
    const places = quotes.flatMap((id) => [0, 1].map((analyst) => ({ quote: id - 1, analyst })));
    study.annotations.remove(study.annotations.placesOf(places));
    for (const id of quotes.slice(1)) answer(id, 1);
    const after = study.now();
    rememberSince(after, { columns: before, quotes: Int32Array.from(quotes, (id) => id - 1) });
    for (const variable of [0, 1]) {
      for (const search of [{}, { outlets: ["o2"], from: "2019-09" }]) {
        const { quotes: _, ...figures } = of(after, variable, search);
        expect(rounded(figures)).toEqual(rounded(told(after, variable, search)));
      }
    }
    before = after;
  }
});

test("a set of codes that nobody gave before is one more value", () => {
  const frames = (...codes: string[][]) => codes.map((frame) => ({ sentiment: "0", frame }));
  const given = Array.from({ length: 9 }, () => frames(["a"], ["b"]));
  const before = columns(smallRows({ outlets: [given] }));
  const after = columns(smallRows({ outlets: [[frames(["a", "b"], []), ...given.slice(1)]] }));
  alphas(before, { variable: 0, passing: wholeStudy });
  rememberSince(after, { columns: before, quotes: Int32Array.of(0) });
  const { quotes, ...figures } = alphas(after, { variable: 0, passing: wholeStudy });
  expect(quotes).toBe(9);
  expect(rounded(figures)).toEqual(rounded(told(after, 0)));
});

test("hidden quotes and quotes that do not pass count in no figure", () => {
  const hidden = withHidden(demo, (quote) => quote >= 8);
  expect(of(hidden, 1).quotes).toBe(8);
  const passing = Uint8Array.from(demo.hidden, (_, quote) => Number(quote < 8));
  expect(alphas(demo, { variable: 1, passing })).toEqual(of(hidden, 1));
});

test("without two answers, and without variation, there is a reason", () => {
  const tones = (...codes: string[]) => codes.map((sentiment) => ({ sentiment }));
  const single = columns(smallRows({ outlets: [[tones("1"), tones("2")]] }));
  expect(of(single, 1)).toMatchObject({
    quotes: 0,
    variable: { value: null, reason: "fewer-than-two-coders" },
  });
  const alike = columns(smallRows({ outlets: [[tones("1", "1"), tones("1", "1")]] }));
  expect(of(alike, 1)).toMatchObject({
    quotes: 2,
    variable: { value: null, reason: "no-variation" },
  });
  expect(of(alike, 1).codes.map(({ value }) => value)).toEqual([null, null, null, null, null]);
  const apart = columns(smallRows({ outlets: [[tones("1"), [null, { sentiment: "1" }]]] }));
  expect(of(apart, 1).variable).toMatchObject({ value: null, reason: "no-unit-with-two-values" });
});

test("a variable that the study does not have is refused", () => {
  expect(() => of(demo, 3)).toThrow(RangeError);
});

test("the same filters are answered once, whatever the order in which they are named", () => {
  const filters = { ...wholeStudy, outlets: ["haqqin", "khod-mysley"] };
  const first = alphasOnce(demo, { variable: 1, filters });
  const passing = passingQuotes(demo, filters);
  expect(first).toEqual(alphas(demo, { variable: 1, passing }));
  const turned = { ...filters, outlets: filters.outlets.toReversed() };
  expect(alphasOnce(demo, { variable: 1, filters: turned })).toBe(first);
  expect(alphasOnce(demo, { variable: 0, filters })).not.toEqual(first);
  expect(alphasOnce(demo, { variable: 1, filters: wholeStudy })).not.toEqual(first);
});
