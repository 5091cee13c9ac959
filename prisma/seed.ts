import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { saveAnnotation } from "../lib/annotation/save-mutations";
import { systemStudyAccess } from "../lib/auth/system-access";
import type { StudyAccess } from "../lib/base/access";
import { createCodebookRevision } from "../lib/codebook/mutations";
import { newCodebook } from "../lib/codebook/schema";
import { createItem } from "../lib/corpus/item-mutations";
import { createOutlet } from "../lib/corpus/outlet-mutations";
import { createQuote } from "../lib/corpus/quote-mutations";
import { newItem, newOutlet, newQuote } from "../lib/corpus/schema";
import { reader } from "../lib/db/client";
import { createStudy, updateStudySettings } from "../lib/studies/mutations";
import { newStudy } from "../lib/studies/schema";
import { automatedAnalyst } from "./seed/automated-analyst";
import { demoSlug, hasStudies } from "./seed/demo-study";

// The files keep the words of the study's source; here they are put into the product's.
const studyFile = z.object({
  study: newStudy.omit({ annotationNote: true, requestKey: true }),
  outlets: z.array(newOutlet),
  items: z.array(newItem.omit({ url: true }).extend({ id: z.string(), datePrecision: z.string() })),
  quotes: z.array(
    z.object({
      id: z.string(),
      item: z.string(),
      form: z.enum(["verbatim", "headline", "paraphrase"]),
      text: z.string(),
      context: z.string().nullable(),
      sensitive: z.string().optional(),
    }),
  ),
  codebook: newCodebook,
});

const codingsFile = z.object({
  note: z.string(),
  coders: z.array(z.object({ key: z.string(), name: z.string(), automated: z.literal(true) })),
  codings: z.array(
    z.object({
      coder: z.string(),
      quote: z.string(),
      frame: z.array(z.string()),
      sentiment: z.string(),
      function: z.string(),
      confidence: z.enum(["low", "medium", "high"]),
      memo: z.string(),
    }),
  ),
});

type StudyFile = z.output<typeof studyFile>;
type CodingsFile = z.output<typeof codingsFile>;

async function seedFile<S extends z.ZodType>(name: string, schema: S): Promise<z.output<S>> {
  const path = join(process.cwd(), "prisma/seed", name);
  return schema.parse(JSON.parse(await readFile(path, "utf8")));
}

type Kept = { outlets: string[]; items: string[]; quotes: string[]; codebooks: number };

/** What an earlier start has loaded already before it was broken off. */
async function keptCorpus(study: { id: number }): Promise<Kept> {
  const row = await reader().study.findUniqueOrThrow({
    where: { id: study.id },
    select: {
      outlets: { select: { outlet: { select: { slug: true } } } },
      items: { select: { key: true } },
      quotes: { select: { key: true } },
      _count: { select: { revisions: true } },
    },
  });
  return {
    outlets: row.outlets.map(({ outlet }) => outlet.slug),
    items: row.items.map(({ key }) => key),
    quotes: row.quotes.map(({ key }) => key),
    codebooks: row._count.revisions,
  };
}

async function loadCorpus(file: StudyFile, lead: StudyAccess<"lead">): Promise<void> {
  const kept = await keptCorpus(lead.study);
  for (const outlet of file.outlets) {
    if (!kept.outlets.includes(outlet.slug)) await createOutlet(lead, outlet);
  }
  for (const { id, datePrecision: _, ...item } of file.items) {
    if (!kept.items.includes(id)) await createItem(lead, newItem.parse({ ...item, key: id }));
  }
  for (const { id, sensitive, ...quote } of file.quotes) {
    if (kept.quotes.includes(id)) continue;
    const more = { language: "en", contentNote: sensitive, key: id };
    await createQuote(lead, newQuote.parse({ ...quote, ...more }));
  }
  if (kept.codebooks === 0) await createCodebookRevision(lead, file.codebook);
}

async function loadAnnotations(file: CodingsFile, lead: StudyAccess<"lead">): Promise<void> {
  for (const coder of file.coders) {
    const id = await automatedAnalyst(lead, { name: coder.name });
    const access = await systemStudyAccess(lead.study.slug, "analyst", id);
    const done = await reader().annotation.findMany({
      where: { studyId: lead.study.id, analystId: id },
      select: { quote: { select: { key: true } } },
    });
    const kept = new Set(done.map(({ quote }) => quote.key));
    for (const coding of file.codings.filter((each) => each.coder === coder.key)) {
      if (kept.has(coding.quote)) continue;
      const { frame, sentiment, function: framing, confidence, memo } = coding;
      const answers = { frame, sentiment: [sentiment], function: [framing] };
      const input = { version: 0, answers, confidence, memo, submit: true };
      await saveAnnotation(access, { quote: coding.quote, input });
    }
  }
}

/**
 * Loads the demo study, through the mutations that the screens use, into a database without studies.
 * Goes on where an earlier start was broken off.
 */
export async function loadDemoStudy(): Promise<boolean> {
  if (await hasStudies()) return false;
  const file = await seedFile(`${demoSlug}.json`, studyFile);
  const codings = await seedFile("codings.json", codingsFile);
  if ((await reader().study.count()) === 0) {
    await createStudy(null, { ...file.study, annotationNote: codings.note, requestKey: undefined });
  }
  const lead = await systemStudyAccess(file.study.slug, "lead");
  await loadCorpus(file, lead);
  await loadAnnotations(codings, lead);
  await updateStudySettings(lead, {
    answersShown: "always",
    namesShown: true,
    published: true,
    closed: false,
    requestKey: undefined,
  });
  return true;
}
