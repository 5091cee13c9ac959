import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { saveAnnotation } from "../lib/annotation/mutations";
import { systemStudyAccess } from "../lib/auth/system-access";
import { createCodebookRevision } from "../lib/codebook/mutations";
import { newCodebook } from "../lib/codebook/schema";
import { createItem } from "../lib/corpus/item-mutations";
import { createOutlet } from "../lib/corpus/outlet-mutations";
import { createQuote } from "../lib/corpus/quote-mutations";
import { newItem, newOutlet, newQuote } from "../lib/corpus/schema";
import { reader } from "../lib/db/client";
import { createAutomatedAnalyst } from "../lib/studies/member-mutations";
import { createStudy, updateStudySettings } from "../lib/studies/mutations";
import { newStudy } from "../lib/studies/schema";

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

async function loadCorpus(file: StudyFile, note: string) {
  await createStudy(null, { ...file.study, annotationNote: note, requestKey: undefined });
  const lead = await systemStudyAccess(file.study.slug, "lead");
  for (const outlet of file.outlets) await createOutlet(lead, outlet);
  for (const { id, datePrecision: _, ...item } of file.items) {
    await createItem(lead, newItem.parse({ ...item, key: id }));
  }
  for (const { id, sensitive, ...quote } of file.quotes) {
    const language = { language: "en", contentNote: sensitive };
    await createQuote(lead, newQuote.parse({ ...quote, ...language, key: id }));
  }
  await createCodebookRevision(lead, file.codebook);
  return lead;
}

async function loadAnnotations(slug: string, file: CodingsFile): Promise<void> {
  const lead = await systemStudyAccess(slug, "lead");
  for (const coder of file.coders) {
    const analyst = await createAutomatedAnalyst(lead, coder.name);
    const access = await systemStudyAccess(slug, "analyst", analyst.id);
    for (const coding of file.codings.filter((each) => each.coder === coder.key)) {
      const { frame, sentiment, function: framing, confidence, memo } = coding;
      const answers = { frame, sentiment: [sentiment], function: [framing] };
      const input = { version: 0, answers, confidence, memo, submit: true };
      await saveAnnotation(access, { quote: coding.quote, input });
    }
  }
}

/** Loads the demo study, through the mutations that the screens use, into a database without studies. */
export async function loadDemoStudy(): Promise<boolean> {
  if ((await reader().study.count()) > 0) return false;
  const study = await seedFile("central-asia-defence.json", studyFile);
  const codings = await seedFile("codings.json", codingsFile);
  const lead = await loadCorpus(study, codings.note);
  await loadAnnotations(study.study.slug, codings);
  await updateStudySettings(lead, {
    answersShown: "always",
    namesShown: true,
    published: true,
    closed: false,
    requestKey: undefined,
  });
  return true;
}
