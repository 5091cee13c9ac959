import { createAnnotationsInBulk } from "@/lib/annotation/bulk-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { createCodebookRevision } from "@/lib/codebook/mutations";
import { createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { createItem } from "@/lib/corpus/item-mutations";
import { createOutlet } from "@/lib/corpus/outlet-mutations";
import { disconnect } from "@/lib/db/client";
import { createAutomatedAnalyst } from "@/lib/studies/member-mutations";
import { createStudy, updateStudySettings } from "@/lib/studies/mutations";
import { createAccessWorld, password } from "../support/access-world";
import { say } from "../support/long-run";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";

type Size = { slug: string; quotesOfText: number; quotes: number; codes: number };

/** One is ten times the other: quotes of one text, all quotes, codes of a variable. */
const short: Size = { slug: "short-study", quotesOfText: 200, quotes: 500, codes: 50 };
const long: Size = { slug: "long-study", quotesOfText: 2_000, quotes: 5_000, codes: 500 };
const TIMES = 10;

const words = { definition: "What it is.", include: null, exclude: null };

function codebookOf(codes: number) {
  const coded = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      return { key: `code-${at}`, name: `Рамка ${at}`, ...words, value: null };
    });
  const scale = [-1, 0, 1].map((value) => {
    return { key: `${value}`, name: `Tone ${value}`, ...words, value };
  });
  const frame = { key: "frame", name: "Frame", question: "Which?", level: "nominal" as const };
  const tone = { key: "sentiment", name: "Tone", question: "How?", level: "ordinal" as const };
  return [
    { ...frame, select: "many" as const, max: 3, codes: coded(codes) },
    { ...tone, select: "one" as const, max: 1, codes: scale },
  ];
}

async function make({ slug, quotesOfText, quotes, codes }: Size) {
  const none = { question: null, source: null, annotationNote: null };
  const told = { title: slug, proposal: "Something.", proposedBy: "Somebody", proposedIn: "Here" };
  await createStudy(null, { slug, ...told, ...none });
  const lead = await systemStudyAccess(slug, "lead");
  const variables = codebookOf(codes);
  await createCodebookRevision(lead, { name: "Codes", version: 1, unit: "A quote.", variables });
  const unknown = { country: null, ownership: null, description: null, audience: null };
  await createOutlet(lead, { slug, name: slug, medium: "newspaper", ...unknown });
  const of = { outlet: slug, kind: "article" as const, author: null, url: null };
  for (const key of ["text", "others"]) {
    const item = { key: `${slug}-${key}`, title: key, publishedOn: "2024", dateNote: null };
    await createItem(lead, { ...item, ...of });
  }
  const key = (at: number) => `${slug}-${at}`;
  const all = Array.from({ length: quotes }, (_, at) => {
    const item = `${slug}-${at < quotesOfText ? "text" : "others"}`;
    return { key: key(at), item, form: "verbatim", text: `Дәйексөз ${at}: қорғаныс туралы.` };
  });
  await createQuotesInBulk(lead, all);
  for (const name of ["First", "Second"]) {
    const { number } = await createAutomatedAnalyst(lead, { name });
    const rows = all.map((quote, at) => ({
      ...{ quote: quote.key, analyst: number, confidence: null, memo: null, submit: true },
      answers: { frame: [`code-${at % codes}`], sentiment: [`${(at % 3) - 1}`] },
    }));
    await createAnnotationsInBulk(lead, rows);
  }
  const settings = { answersShown: "always" as const, namesShown: false, published: true };
  await updateStudySettings(lead, { ...settings, requestKey: undefined });
}

let server: RunningServer;
let cookie: string;

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await createAccessWorld();
  await make(short);
  await make(long);
  cookie = await signInCookie(server.url, "admin@example.org", password);
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

/** How large a page is, and how quickly it comes once it has been asked for. */
async function measured(path: string) {
  let [bytes, ms] = [0, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 3; round++) {
    const begun = performance.now();
    const response = await fetch(server.url + path, { headers: { cookie } });
    bytes = (await response.arrayBuffer()).byteLength;
    expect([path, response.status]).toEqual([path, 200]);
    ms = Math.min(ms, performance.now() - begun);
  }
  return { bytes, ms };
}

async function compared(path: string) {
  const at = ({ slug }: Size) => measured(`/studies/${slug}${path.replaceAll("<key>", slug)}`);
  const [small, large] = [await at(short), await at(long)];
  const [size, time] = [large.bytes / small.bytes, large.ms / small.ms];
  const took = `${small.ms.toFixed(0)} ms and ${large.ms.toFixed(0)} ms`;
  say(`${path || "/"}: ${size.toFixed(1)} times as large, ${time.toFixed(1)} as long (${took})`);
  return size;
}

test.each(["/quotes", "/corpus", "/outlets/<key>", "/quotes/<key>-100"])(
  "%s is as large with ten times the quotes: lists come in pages",
  async (path) => {
    expect(await compared(path)).toBeLessThan(1.5);
  },
);

test.each(["", "?chart=frames", "/codebook", "/annotate/<key>-100", "/agreement"])(
  "%s grows no faster than the codes of its codebook",
  async (path) => {
    expect(await compared(path)).toBeLessThan(TIMES);
  },
);
