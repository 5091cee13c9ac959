import { recordAdjudication, withdrawAdjudication } from "@/lib/annotation/adjudication/mutations";
import { reopenAnnotation } from "@/lib/annotation/mutations";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { updateProfile } from "@/lib/auth/account-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { StudyAccess } from "@/lib/base/access";
import { type Columns, publishedOn } from "@/lib/columns/columns";
import { joined } from "@/lib/columns/join-parts";
import { getColumns } from "@/lib/columns/queries";
import { sinceOf } from "@/lib/columns/since";
import type { StudyColumns } from "@/lib/columns/study-columns";
import { advanceStudy, loadStudy } from "@/lib/columns/study-queries";
import { textAt } from "@/lib/columns/texts";
import { resolve } from "@/lib/comparison/resolve";
import { resolvedOnce } from "@/lib/comparison/resolved-once";
import { archive, restore } from "@/lib/corpus/archive-mutations";
import { createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { createItem, updateItem } from "@/lib/corpus/item-mutations";
import { createQuote, updateQuote } from "@/lib/corpus/quote-mutations";
import { itemUpdate, quoteUpdate } from "@/lib/corpus/schema";
import { readOwnSnapshot } from "@/lib/db/own-snapshot";
import { databasePlace } from "@/lib/db/place";
import { readSnapshot } from "@/lib/db/snapshot";
import { itemOf, quoteOf } from "../../support/corpus-world";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, input } from "../annotation/analysts";
import { decision, lead } from "../annotation/leads";

let access: StudyAccess<"lead">;
let annotator: StudyAccess<"analyst">;
let asked: { id: number; codebookRevision: null };

beforeAll(async () => {
  await openDemoStudy();
  access = await lead("Changing lead");
  annotator = await (await analyst("changing-analyst")).access();
  asked = { id: access.study.id, codebookRevision: null };
});

/** Columns with annotations in one order, and dates with their items, in whatever order they came. */
function ordered(columns: Columns) {
  const { quote, analyst: by, submitted, answers } = columns.annotations;
  const rows = [...quote.keys()].map((row) => ({
    quote: quote[row]!,
    analyst: by[row]!,
    submitted: submitted[row]!,
    answers: answers.map((column) => {
      const width = column.length / quote.length;
      return [...column.subarray(row * width, (row + 1) * width)];
    }),
  }));
  rows.sort((a, b) => a.quote - b.quote || a.analyst - b.analyst);
  const dates = [...columns.items.date.keys()].map((item) => publishedOn(columns, item));
  const items = { ...columns.items, date: dates };
  return { ...columns, dates: null, items, annotations: rows };
}

const keysOf = ({ quotes }: Columns, places: Int32Array | null) =>
  places && [...places].map((place) => textAt(quotes.key, place));

const submitted = (change = {}) => input({ submit: true, ...change });

/** What is done, what it changes, and on which quotes values may be others; null: all is read anew. */
const changes: [string, () => Promise<unknown>, string[] | null][] = [
  ["a draft", () => saveAnnotation(annotator, { quote: "kp-1", input: input() }), []],
  [
    "an annotation submitted",
    () => saveAnnotation(annotator, { quote: "kp-1", input: submitted({ version: 1 }) }),
    ["kp-1"],
  ],
  ["an annotation reopened", () => reopenAnnotation(annotator, { quote: "kp-1" }), ["kp-1"]],
  [
    "the same submitted with other answers",
    () =>
      saveAnnotation(annotator, {
        quote: "kp-1",
        input: submitted({
          version: 3,
          answers: { frame: ["discredit"], sentiment: ["-2"], function: ["judgement"] },
        }),
      }),
    ["kp-1"],
  ],
  ["a decision", () => recordAdjudication(access, decision()), ["km-1"]],
  [
    "a decision withdrawn",
    () => withdrawAdjudication(access, { quote: "km-1", variable: "sentiment", version: 1 }),
    ["km-1"],
  ],
  ["an analyst who joins", () => analyst("late-analyst"), []],
  [
    "an item added",
    () => createItem(access, itemOf("haqqin", { key: "new-item", publishedOn: "2024-09" })),
    [],
  ],
  [
    "a quote added",
    () => createQuote(access, quoteOf("new-item", "New.", { key: "new-quote" })),
    [],
  ],
  [
    "an annotation of the new quote",
    () => saveAnnotation(annotator, { quote: "new-quote", input: submitted() }),
    ["new-quote"],
  ],
  [
    "a quote of another form",
    () =>
      updateQuote(access, {
        key: "new-quote",
        input: quoteUpdate.parse({ item: "new-item", form: "headline", text: "New.", version: 1 }),
      }),
    [],
  ],
  [
    "an item of another date",
    () =>
      updateItem(access, {
        key: "new-item",
        input: itemUpdate.parse({
          ...{ outlet: "haqqin", kind: "column", publishedOn: "2023-02-01", version: 1 },
        }),
      }),
    [],
  ],
  [
    "an item of another outlet",
    () =>
      updateItem(access, {
        key: "new-item",
        input: itemUpdate.parse({ outlet: "khod-mysley", kind: "column", version: 2 }),
      }),
    null,
  ],
  ["a quote archived", () => archive(access, { thing: "quote", key: "new-quote" }), null],
  [
    "an archived quote's item archived",
    () => archive(access, { thing: "item", key: "new-item" }),
    null,
  ],
  ["a restored item's quotes", () => restore(access, { thing: "item", key: "new-item" }), null],
  ["an outlet archived", () => archive(access, { thing: "outlet", key: "haqqin" }), null],
];

const load = () => readSnapshot((snapshot) => loadStudy(snapshot, asked));
const advance = (study: StudyColumns) =>
  readSnapshot((snapshot) => advanceStudy(snapshot, { study, ...asked }));

/** As threads read it, each a part and over a connection of its own. */
function readAside(of: number) {
  const part = (at: number) =>
    readOwnSnapshot(databasePlace(), (snapshot) =>
      loadStudy(snapshot, { ...asked, part: { at, of } }),
    );
  return Promise.all(Array.from({ length: of }, (_, at) => part(at)));
}

/** The study as the server goes on with it after threads have read it. */
const loadAside = async () => joined((await readAside(3)).map((study) => study.laidOut()));

test("taking in what has changed gives what reading everything gives, change by change", async () => {
  let study = await loadAside();
  for (const [what, change, quotes] of changes) {
    await change();
    const before = study.now();
    const [asBefore, places] = [structuredClone(before), await advance(study)];
    // What was handed out stays as it was, whatever came of taking the changes in.
    expect([what, before]).toEqual([what, asBefore]);
    const whole = await load();
    expect([what, keysOf(whole.now(), places)]).toEqual([what, quotes]);
    if (places) expect([what, ordered(study.now())]).toEqual([what, ordered(whole.now())]);
    else study = await loadAside();
  }
});

test("parts that threads have read are one study, whatever their number", async () => {
  const whole = ordered((await load()).now());
  for (const parts of [1, 2, 7]) {
    const read = (await readAside(parts)).map((study) => study.laidOut());
    expect(ordered((await joined(read)).now())).toEqual(whole);
  }
});

test("more quotes at once than can be taken in while others wait are read anew", async () => {
  const { key: item } = await createItem(access, itemOf("kazakhstanskaya-pravda"));
  const study = await load();
  const quotes = Array.from({ length: 2_001 }, (_, at) => {
    return { key: `many-${at}`, item, form: "verbatim", text: `Many ${at}` };
  });
  await createQuotesInBulk(access, quotes);
  expect(await advance(study)).toBeNull();
  expect((await load()).now().quotes.key.count).toBe(study.now().quotes.key.count + 2_001);
});

test("whoever asks for columns after a submission has them with it, made of those before", async () => {
  const reader = await systemStudyAccess(demo, "reader");
  const before = await getColumns(reader);
  expect(await getColumns(reader)).toBe(before);
  await saveAnnotation(annotator, { quote: "kp-2", input: submitted() });
  const after = await getColumns(reader);
  expect(after.annotations.quote.length).toBe(before.annotations.quote.length + 1);
  expect(sinceOf(after)?.columns).toBe(before);
  after.variables.forEach((_, variable) => {
    resolvedOnce(before, { variable, by: null });
    expect(resolvedOnce(after, { variable, by: null })).toEqual(resolve(after, { variable }));
  });
});

test("an analyst who takes another name has it in the next columns", async () => {
  const reader = await systemStudyAccess(demo, "reader");
  const before = await getColumns(reader);
  const account = annotator.account!;
  await updateProfile(account, { name: "Renamed analyst", locale: "en" });
  const named = ({ analysts }: Columns) => analysts.map(({ name }) => name);
  expect(named(before)).not.toContain("Renamed analyst");
  expect(named(await getColumns(reader))).toContain("Renamed analyst");
});
