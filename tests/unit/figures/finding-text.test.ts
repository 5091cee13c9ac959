import { createTranslator } from "next-intl";
import { findingText } from "@/components/comparison/finding-text";
import type { Words } from "@/components/comparison/view";
import type { Finding } from "@/lib/comparison/findings";
import { english } from "@/lib/words/catalogue";
import { columns } from "../../support/study-rows";
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
  const neutral = [mean("Haqqin", 0, 9)];
  expect(said({ ...finding, positive: [], negative: [], neutral })).toBe(
    "On average, Haqqin (0, n = 9) leans neither for nor against the proposal.",
  );
  expect(said({ ...finding, positive: [], neutral })).toBe(
    "On average, Ekspress (−2, n = 4, few) speaks unfavourably of the proposal and Haqqin (0, n = 9) leans to neither side.",
  );
});

test("of many outlets six are named, from every side, and how many more there are", () => {
  const many = (count: number, value: number) =>
    Array.from({ length: count }, (_, at) => mean(`O${value}${at}`, value, 9));
  const finding: Finding = {
    kind: "sides",
    chart: "sentiment",
    positive: many(9, 1),
    negative: many(2, -1),
    neutral: [],
  };
  expect(said(finding).replaceAll(/ \([^)]*\)/g, "")).toBe(
    "On average, O10, O11, O12, O13, and 5 more speak favourably of the proposal and O-10 and O-11 speak unfavourably of it.",
  );
  const six = said({ ...finding, positive: many(6, 1), negative: [] });
  expect(six).toContain("O15");
  expect(six).not.toContain("more");
  const far = (at: number) => ({ slug: `o${at}`, name: `O${at}`, distance: 0.1, n: 8 });
  const near = said({
    kind: "distance",
    chart: "distance",
    reference: { slug: "pravda", name: "Pravda", n: 6 },
    nearest: [1, 2, 3, 4, 5, 6, 7, 8].map(far),
    farthest: [],
    few: 0,
  });
  expect(near).toContain("O6 (0.1, n = 8), and 2 more are nearest in framing, on a scale");
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
      { side: "negative", codes: [{ code: "discredit", count: 3, n: 4, few: true }], tied: 1 },
    ],
  };
  const frame = (key: string) => speech.frames.find((code) => code.key === key)?.name;
  expect(said(finding)).toBe(
    `Asked what it is about, the favourable outlets say most often “${frame("russian-threat")}” (3 of 10 quotes) and 1 more frame as often and the unfavourable outlets say most often “${frame("discredit")}” (3 of 4 quotes, few).`,
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
    quotes: 20,
    decided: 17,
    sentiment: { value: 0.9, n: 20 },
    frame: { value: 0.5, n: 1 },
  };
  expect(said(finding)).toBe(
    "How sure one may be: 4 of 5 outlets have fewer than five quotes (n = 2 to 6), and sentiment is decided on 17 of 20 quotes; agreement among analysts (α) is 0.9 from 20 quotes on sentiment and 0.5 from 1 quote on frames (see Agreement for how far it may be relied on).",
  );
  const unknown = { value: null, reason: "no-variation", n: 0 } as const;
  const few = { ...finding, kind: "too-few", smallest: 2, largest: 2, quotes: 4 } as const;
  expect(said({ ...few, decided: 4, frame: unknown })).toBe(
    "Too few quotes to tell: no outlet has five (n = 2 each), so take all of this as a hint; agreement among analysts (α) is 0.9 from 20 quotes on sentiment and not known on frames (see Agreement for how far it may be relied on).",
  );
  expect(said({ ...few, decided: 1, sentiment: unknown, frame: unknown })).toBe(
    "Too few quotes to tell: no outlet has five (n = 2 each), and sentiment is decided on 1 of 4 quotes, so take all of this as a hint; agreement among analysts (α) is not known on sentiment and not known on frames.",
  );
  expect(said({ ...finding, few: 0 })).toMatch(/no outlet has fewer than five quotes/);
});

test.each([
  ["others", "no other outlet has five quotes with a frame."],
  ["reference", "it has fewer than five quotes with a frame itself."],
  ["both", "neither it nor any other outlet has five quotes with a frame."],
] as const)("that %s have too few quotes for a distance is said of the right ones", (few, why) => {
  const reference = { slug: "pravda", name: "Pravda" };
  expect(said({ kind: "too-few-to-tell", chart: "distance", n: 9, reference, few })).toBe(
    `Too few quotes to tell how far the outlets’ framing is from that of Pravda (n = 9): ${why}`,
  );
});

test.each(["sentiment", "frames"] as const)(
  "what can't be told of %s is said with the quotes there are",
  (chart) => {
    expect(said({ kind: "too-few-to-tell", chart, n: 3 })).toMatch(
      /^Too few quotes to tell .*n = 3/,
    );
  },
);
