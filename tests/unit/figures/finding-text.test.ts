import { createTranslator } from "next-intl";
import { findingText } from "@/components/comparison/finding-text";
import type { Words } from "@/components/comparison/view";
import { columns } from "@/lib/columns/columns";
import type { Finding } from "@/lib/comparison/findings";
import { english } from "@/lib/words/catalogue";
import { demoRows } from "../comparison/demo-rows";

const demo = columns(demoRows());
const list = new Intl.ListFormat("en");
const speech = {
  words: createTranslator({
    locale: "en",
    messages: english,
    namespace: "comparison",
  }) as unknown as Words,
  locale: "en",
  list: (parts: string[]) => list.format(parts),
  frames: demo.variables.find(({ key }) => key === "frame")!.codes,
};
const said = (finding: Finding) => findingText(finding, speech);
const mean = (name: string, value: number, n: number) => {
  return { slug: name.toLowerCase(), name, mean: value, n, few: n < 5 };
};

test("who speaks for the proposal and who against it, with means and numbers of quotes", () => {
  const finding: Finding = {
    kind: "sides",
    chart: "sentiment",
    positive: [mean("Haqqin", 0.75, 4), mean("Pravda", 2 / 3, 6)],
    negative: [mean("Ekspress", -2, 4)],
    neutral: [],
  };
  expect(said(finding)).toBe(
    "On average, Haqqin (+0.75, n = 4, few) and Pravda (+0.67, n = 6) speak favourably of the proposal and Ekspress (−2, n = 4, few) speaks unfavourably of it.",
  );
  expect(said({ ...finding, positive: [], negative: [], neutral: [mean("Haqqin", 0, 9)] })).toBe(
    "On average, Haqqin (0, n = 9) leans to neither side.",
  );
});

test("which frames each side uses, with their counts, and how many more as often", () => {
  const finding: Finding = {
    kind: "frames",
    chart: "frames",
    sides: [
      {
        side: "positive",
        codes: [{ code: "russian-threat", count: 3, n: 10, few: false }],
        tied: 2,
      },
      { side: "negative", codes: [{ code: "discredit", count: 4, n: 10, few: false }], tied: 1 },
    ],
  };
  const frame = (key: string) => speech.frames.find((code) => code.key === key)?.name;
  expect(said(finding)).toBe(
    `Asked what it is about, the favourable outlets say most often “${frame("russian-threat")}” (3 of 10 quotes) and 1 more frame as often and the unfavourable outlets say most often “${frame("discredit")}” (4 of 10 quotes).`,
  );
});

test("the clearest contrast, in the direction that it has", () => {
  const finding: Finding = {
    kind: "contrast",
    chart: "contrast",
    slug: "haqqin",
    name: "Haqqin",
    code: "discredit",
    own: { count: 1, n: 20 },
    others: { count: 15, n: 30 },
    difference: -0.45,
    z: -3,
    few: false,
  };
  expect(said(finding)).toMatch(
    /Haqqin says “.+” less often than the others do \(1 of 20 quotes against 15 of 30\)\.$/,
  );
  expect(said({ ...finding, difference: 0.4, few: true })).toMatch(
    /more often .* of 30; few quotes\)/,
  );
});

test("who is near and who far, on a scale that is told, and who has too few quotes", () => {
  const far = (name: string, distance: number) => ({ slug: name, name, distance, n: 8 });
  const finding: Finding = {
    kind: "distance",
    chart: "distance",
    reference: { slug: "pravda", name: "Pravda", n: 6 },
    nearest: [far("Haqqin", 0.1)],
    farthest: [far("Ekspress", 0.62)],
    few: 2,
  };
  expect(said(finding)).toBe(
    "Compared with Pravda (n = 6), Haqqin (0.1, n = 8) is nearest in framing and Ekspress (0.62, n = 8) farthest, on a scale from 0 to 1; 2 outlets have too few quotes to tell.",
  );
  expect(said({ ...finding, farthest: [], few: 0 })).toBe(
    "Compared with Pravda (n = 6), Haqqin (0.1, n = 8) is nearest in framing, on a scale from 0 to 1.",
  );
});

test("how sure one may be: how few quotes there are, and how far analysts agree", () => {
  const finding: Finding = {
    kind: "certainty",
    chart: "agreement",
    outlets: 5,
    few: 4,
    smallest: 2,
    largest: 6,
    sentiment: { value: 0.9, n: 20, range: "from-800" },
    frame: { value: 0.5, n: 1, range: "below-667" },
  };
  expect(said(finding)).toBe(
    "How sure one may be: 4 of 5 outlets have fewer than five quotes (n = 2 to 6); agreement among analysts (α) is 0.9 from 20 quotes on sentiment and 0.5 from 1 quote (too low to conclude from) on frames.",
  );
  const unknown = { value: null, reason: "no-variation", n: 0 } as const;
  expect(said({ ...finding, kind: "too-few", smallest: 2, largest: 2, frame: unknown })).toBe(
    "Too few quotes to tell: no outlet has five (n = 2 each), so take all of this as a hint; agreement among analysts (α) is 0.9 from 20 quotes on sentiment and not known on frames.",
  );
  expect(said({ ...finding, few: 0 })).toMatch(/no outlet has fewer than five quotes/);
});

test.each(["sentiment", "frames", "distance"] as const)(
  "what can't be told of %s is said with the quotes there are",
  (chart) => {
    expect(said({ kind: "too-few-to-tell", chart, n: 3 })).toMatch(
      /^Too few quotes to tell .*n = 3/,
    );
  },
);
