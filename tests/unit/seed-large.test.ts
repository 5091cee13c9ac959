import { importedAnnotation } from "@/lib/annotation/schema";
import { newCodebook } from "@/lib/codebook/schema";
import { importedItem, importedQuote } from "@/lib/corpus/schema";
import { codebook } from "@/prisma/seed/large/codebook";
import { decisionOn } from "@/prisma/seed/large/decisions";
import { outlets } from "@/prisma/seed/large/outlets";
import { syntheticQuotes } from "@/prisma/seed/large/quotes";

const made = (annotations: number, seed = 1) => [...syntheticQuotes({ annotations, seed })];

const all = made(10_000);
const annotations = all.flatMap((quote) => quote.annotations);

const share = <T>(of: T[], is: (each: T) => boolean) => of.filter(is).length / of.length;

test("the same seed makes the same study, another seed another one", () => {
  expect(made(500)).toEqual(made(500));
  expect(made(500, 2)).not.toEqual(made(500));
});

test.each([1, 7, 2000])("%d annotations are exactly so many", (count) => {
  expect(made(count).reduce((sum, quote) => sum + quote.annotations.length, 0)).toBe(count);
});

test("50 outlets print over 1,000 days, with gaps, and 12 analysts annotate against 20 frames", () => {
  expect(new Set(all.map(({ item }) => item.outlet)).size).toBe(50);
  const days = all.flatMap(({ item: { publishedOn } }) => publishedOn ?? []);
  const known = days.filter((day) => day.length === 10).sort();
  expect([known[0]?.slice(0, 7), known.at(-1)?.slice(0, 7)]).toEqual(["2022-01", "2024-09"]);
  const months = share(days, (day) => day.length === 7);
  expect(months).toBeGreaterThan(0.02);
  expect(months).toBeLessThan(0.06);
  expect(new Set(annotations.map(({ analyst }) => analyst)).size).toBe(12);
  expect(codebook.variables.map(({ key, codes }) => [key, codes.length])).toEqual([
    ["frame", 20],
    ["sentiment", 5],
    ["function", 4],
  ]);
  for (const { activity } of outlets(1)) {
    const weeks = Array.from({ length: 142 }, (_, at) => activity.slice(at * 7, at * 7 + 7));
    expect(weeks.some((week) => week.every((printed) => printed === 0))).toBe(true);
  }
});

test("some quotes wait for analysts, most are annotated, many by several, and some are contested", () => {
  const settled = all.filter(({ annotations }) => annotations.length > 0);
  expect(share(all, ({ annotations }) => annotations.length === 0)).toBeGreaterThan(0.04);
  expect(share(all, ({ annotations }) => annotations.length > 1)).toBeGreaterThan(0.5);
  const contested = share(settled, (quote) => decisionOn(quote) !== null);
  expect(contested).toBeGreaterThan(0.05);
  expect(contested).toBeLessThan(0.35);
  for (const { annotations } of all) {
    expect(new Set(annotations.map(({ analyst }) => analyst)).size).toBe(annotations.length);
  }
});

test("some annotations are drafts, and some carry memos", () => {
  const drafts = share(annotations, ({ submit }) => !submit);
  const memos = share(annotations, ({ memo }) => memo !== null);
  for (const part of [drafts, memos]) {
    expect(part).toBeGreaterThan(0.005);
    expect(part).toBeLessThan(0.15);
  }
});

const frames = codebook.variables[0]!.codes.map(({ key }) => key);

/** How often each frame stands in the annotations of an outlet, in one half of the days. */
function profile(outlet: string, half: "early" | "late"): number[] {
  const answers = all
    .filter(({ item }) => item.outlet === outlet)
    .filter(({ item }) => (item.publishedOn ?? "") < "2023-05" === (half === "early"))
    .flatMap(({ annotations }) => annotations.map((each) => each.answers.frame ?? []));
  return frames.map((frame) => share(answers, (given) => given.includes(frame)));
}

const distance = (a: number[], b: number[]) =>
  a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / 2;

test("an outlet has a profile of its own, which drifts", () => {
  const names = outlets(1).map(({ slug }) => slug);
  const drift = names.map((name) => distance(profile(name, "early"), profile(name, "late")));
  expect(Math.max(...drift)).toBeGreaterThan(0.5);
  expect(distance(profile(names[0]!, "early"), profile(names[1]!, "early"))).toBeGreaterThan(0.5);
});

test("everything says that it is synthetic, in three languages, and is accepted as an import", () => {
  expect(newCodebook.safeParse(codebook).success).toBe(true);
  for (const { item, quote, annotations } of all.slice(0, 500)) {
    expect(quote.text).toMatch(/^Synthetic quote \d+: /);
    importedItem.parse(item);
    importedQuote.parse(quote);
    for (const annotation of annotations) importedAnnotation.parse(annotation);
  }
  const texts = all.map(({ quote }) => quote.text.replace(/^[^:]*: /, ""));
  expect(share(texts, (text) => /^[A-Z]/.test(text))).toBeGreaterThan(0.2);
  expect(share(texts, (text) => /[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/.test(text))).toBeGreaterThan(0.2);
  expect(share(texts, (text) => /[ёыщ]/.test(text))).toBeGreaterThan(0.2);
});
