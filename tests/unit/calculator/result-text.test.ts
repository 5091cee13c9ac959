import type { Answer } from "@/components/calculator/answer";
import { exampleTable } from "@/components/calculator/example-tables";
import { figureText } from "@/components/calculator/figure-text";
import { methodsText } from "@/components/calculator/methods-text";
import { resultSentence } from "@/components/calculator/result-sentence";
import { rounded } from "@/components/charts/rounded";
import { calculationJson, type Sentence } from "@/lib/exchange/agreement-json";
import { type TextOptions, textOptions } from "@/lib/exchange/table-request";
import { english } from "@/lib/words/catalogue";
import { calculate } from "@/lib/workers/calculate";

const { calculator, agreement, common } = english;
const { measures, distances, readings } = agreement;
const { networkFailed } = common;
const told = figureText({ ...calculator, measures, distances, readings, networkFailed }, "en");

const sentence: Sentence = (about, key) => (agreement[about] as Record<string, string>)[key] ?? "";

function answer(text: string, options: Partial<TextOptions> & { level: string }): Answer {
  return calculationJson(calculate({ text, options: textOptions.parse(options) }), sentence);
}

test.each([
  [0.81539, 0.815],
  [0.7996, 0.799],
  [0.8, 0.8],
  [0.66651, 0.666],
  [0.667, 0.667],
  [-0.00001, 0],
  [-0.0625, -0.062],
])("%d is told as %d: never as a limit that it does not reach", (value, expected) => {
  expect(Object.is(rounded(value), expected)).toBe(true);
});

test("the first sentence says α, how sure it is, and what it allows one to conclude", () => {
  const { text, ...options } = exampleTable("ordered");
  expect(resultSentence(answer(text, options), told)).toMatch(
    /^Krippendorff’s α is 0\.815, and with other units it could have been 0\.4\d\d to 1\.000: draw no conclusion\.$/,
  );
});

test("it says so where there is no interval, or no value", () => {
  const few = answer("a,a\nb,b\na,b", { level: "nominal" });
  expect(resultSentence(few, told)).toMatch(
    /^Krippendorff’s α is 0\.444 \(no interval: fewer than 5.*\): draw no conclusion\.$/,
  );
  const alike = answer("a,a\na,a", { level: "nominal" });
  expect(resultSentence(alike, told)).toMatch(
    /^Krippendorff’s α is not defined for this table\. No variation: .+\.$/,
  );
});

test("observed and expected are told whatever their size", () => {
  expect([2.871795, 0, 1e-5, 12_345_678, -0.25, null].map(told.part)).toEqual([
    "2.872",
    "0.000",
    "1E−5",
    "1.23E7",
    "−0.250",
    "–",
  ]);
});

test("the text for a methods section has the figures, the distance, the seed and the source", () => {
  const { text, ...options } = exampleTable("ordered");
  const methods = methodsText(answer(text, options), told);
  expect(methods).toContain("4 coders coded 12 units (ordinal values; 40 values in 11 units that");
  expect(methods).toContain("α was 0.815 by ordinal distance");
  expect(methods).toMatch(/95 % interval 0\.4\d\d to 1\.000/);
  expect(methods).toContain("2,000 draws, seed 20240809");
  expect(methods).toContain("For comparison: Fleiss’ κ 0.761 (");
  expect(methods).not.toMatch(/[{}]|undefined|NaN|Cohen’s/);
});

test("no sentence of any example keeps a gap", () => {
  for (const name of ["krippendorff", "cohen", "sets"] as const) {
    const { text, ...options } = exampleTable(name);
    const given = answer(text, options);
    for (const said of [resultSentence(given, told), methodsText(given, told)]) {
      expect(said).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
  }
});
