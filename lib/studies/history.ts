import { z } from "zod";
import english from "../words/en/studies.json";

type Word = keyof typeof english.history;

/** What happened, as a sentence of the catalogue and what to fill in. */
export type HistorySentence = { word: Word; values: Record<string, string | number> };

type EventRow = { kind: string; subject: string; before: unknown; after: unknown };

const settings = z.object({
  answersShown: z.enum(["never", "closed", "always"]),
  namesShown: z.boolean(),
  published: z.boolean(),
  closed: z.boolean(),
});

const person = z.object({ name: z.string().catch(""), role: z.string().catch("") }).catch({
  name: "",
  role: "",
});

/** How many came at once. */
const bulk = z.object({ added: z.number() }).catch({ added: 0 });

function isWord(word: string): word is Word {
  return Object.hasOwn(english.history, word);
}

/** One sentence for each setting that differs. */
function settingSentences({ before, after }: EventRow): HistorySentence[] {
  const [was, is] = [settings.safeParse(before), settings.safeParse(after)];
  if (!was.success || !is.success) return [];
  const [old, now] = [was.data, is.data];
  const words: (Word | false)[] = [
    old.published !== now.published && (now.published ? "study-published" : "study-hidden"),
    old.closed !== now.closed && (now.closed ? "annotation-closed" : "annotation-opened"),
    old.answersShown !== now.answersShown && `answers-${now.answersShown}`,
    old.namesShown !== now.namesShown && (now.namesShown ? "names-shown" : "names-hidden"),
  ];
  return words.filter((word) => word !== false).map((word) => ({ word, values: {} }));
}

/**
 * The name of the thing that an event touched: "quote:kp-1" is kp-1, "code:1:frame:other" is other. What
 * is said about a quote is named by the quote: "annotation:kp-1:3" and "adjudication:kp-1:frame" are kp-1.
 */
function subjectName(kind: string, subject: string): string {
  const parts = subject.split(":");
  const name = /^(annotation|adjudication)\./.test(kind) ? parts[1] : parts.at(-1);
  return name ?? subject;
}

/**
 * An event of a study in sentences, none of which tells an answer. A kind that has no sentence of its
 * own is told by its subject.
 *
 * @example historySentences({ kind: "quote.created", subject: "quote:kp-1", before: null, after: {} })
 * // [{ word: "quote-created", values: { subject: "kp-1", … } }]
 */
export function historySentences(event: EventRow): HistorySentence[] {
  if (event.kind === "study.settings-updated") {
    const changed = settingSentences(event);
    return changed.length > 0 ? changed : [{ word: "settings-kept", values: {} }];
  }
  const { name, role } = person.parse(event.after);
  const was = person.parse(event.before).role;
  const word = event.kind.replaceAll(".", "-");
  const subject = subjectName(event.kind, event.subject);
  // Of a decision, the key of its variable.
  const variable = event.subject.split(":").at(-1) ?? "";
  const count = bulk.parse(event.after).added;
  const values = { subject, name, role, was, variable, count };
  return [{ word: isWord(word) ? word : "other", values }];
}
