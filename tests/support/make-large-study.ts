import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { createCodebookRevision } from "@/lib/codebook/mutations";
import { createItem } from "@/lib/corpus/item-mutations";
import { createOutlet } from "@/lib/corpus/outlet-mutations";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { createAutomatedAnalyst } from "@/lib/studies/member-mutations";
import { createStudy, updateStudySettings } from "@/lib/studies/mutations";
import { largeCodes, largeOutlets, largeStudy } from "./large-study";

const words = { definition: "What it is.", include: null, exclude: null };
const QUOTES = 4;

await createStudy(null, {
  slug: largeStudy,
  title: "A large study",
  proposal: "Something is proposed.",
  proposedBy: "Somebody",
  proposedIn: "Somewhere",
  question: null,
  source: null,
  annotationNote: null,
});
const lead = await systemStudyAccess(largeStudy, "lead");
await createCodebookRevision(lead, {
  name: "Codebook",
  version: 1,
  unit: "A quote.",
  variables: [
    {
      key: "frame",
      name: "Frame",
      question: "Which?",
      level: "nominal",
      select: "many",
      max: 3,
      codes: largeCodes.map((code) => ({ ...code, ...words, value: null })),
    },
    {
      key: "sentiment",
      name: "Sentiment",
      question: "How?",
      level: "ordinal",
      select: "one",
      max: 1,
      codes: [-1, 0, 1].map((value) => {
        return { key: String(value), name: `Tone ${value}`, ...words, value };
      }),
    },
  ],
});
const { id } = await createAutomatedAnalyst(lead, { name: "Coder" });
const analyst = await systemStudyAccess(largeStudy, "analyst", id);
const unknown = { country: null, ownership: null, description: null, audience: null };
for (const [at, { slug, name }] of largeOutlets.entries()) {
  await createOutlet(lead, { slug, name, medium: "newspaper", ...unknown });
  const item = { key: `${slug}-item`, outlet: slug, kind: "article", title: "Title" };
  await createItem(lead, { ...item, author: null, url: null, publishedOn: "2024", dateNote: null });
  for (let quote = 0; quote < QUOTES; quote++) {
    const key = `${slug}-${quote}`;
    const text = {
      text: `Quote ${key}`,
      language: "en",
      originalText: null,
      originalLanguage: null,
    };
    const rest = { speaker: null, context: null, contentNote: null };
    await createQuote(lead, { key, item: item.key, form: "verbatim", ...text, ...rest });
    // Every frame is on some quote, the first ones on more.
    const frame = [(at * QUOTES + quote) % largeCodes.length, quote].map((code) => `code-${code}`);
    const answers = { frame: [...new Set(frame)], sentiment: [String((at % 3) - 1)] };
    const input = { version: 0, answers, confidence: null, memo: null, submit: true };
    await saveAnnotation(analyst, { quote: key, input });
  }
}
await updateStudySettings(lead, { published: true });
process.exit(0);
