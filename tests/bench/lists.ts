// How long the lists of a study take: pages of quotes, items and events, search, and what a page of
// annotation asks for. Takes
// the first study of the database at DATABASE_URL, such as one of `npm run seed:large`; `npm run bench:lists`.
import { getQuoteHistory } from "../../lib/annotation/history-queries";
import { getShownAnswers } from "../../lib/annotation/queries";
import { getQueuePlace } from "../../lib/annotation/queue-queries";
import { getFirstToDo, getNextToDo } from "../../lib/annotation/to-do-queries";
import { systemStudyAccess } from "../../lib/auth/system-access";
import { getCorpus } from "../../lib/corpus/corpus-queries";
import { getItemPage } from "../../lib/corpus/item-page-queries";
import { getQuoteListing } from "../../lib/corpus/quote-listing-queries";
import { disconnect, reader } from "../../lib/db/client";
import { getMembers, getStudyHistory } from "../../lib/studies/settings-queries";

const RUNS = 7;
const collator = new Intl.Collator("en");

const study = await reader().study.findFirstOrThrow({ select: { id: true, slug: true } });
const of = { studyId: study.id };
const quotes = await reader().quote.count({ where: of });
const middle = await reader().quote.findFirstOrThrow({ where: of, skip: Math.floor(quotes / 2) });
const { userId } = await reader().studyMember.findFirstOrThrow({
  where: { ...of, role: "analyst" },
});
const analyst = await systemStudyAccess(study.slug, "analyst", userId);
const lead = await systemStudyAccess(study.slug, "lead");
const item = await reader().item.findUniqueOrThrow({
  where: { id: middle.itemId },
  select: { key: true, outlet: { select: { outlet: { select: { slug: true } } } } },
});
const { slug: outlet } = item.outlet.outlet;

const list = async (params: Record<string, string>) => {
  const asked = { params, collator, annotates: true, keeps: false };
  return (await getQuoteListing(analyst, asked)).page;
};

/** The key after which the last page begins: half a page before the end. */
async function nearlyLast(): Promise<string> {
  const { quotes: shown } = await list({ after: middle.key });
  const last = await reader().studyOutlet.findMany({ where: of, select: { outlet: true } });
  const names = last.map(({ outlet }) => outlet).sort((a, b) => collator.compare(a.name, b.name));
  const end = await list({ outlet: names.at(-1)?.slug ?? "", sort: "newest" });
  return (end.quotes[25] ?? shown[0])?.key ?? "";
}

const works: Record<string, () => Promise<unknown>> = {
  "list, first page": () => list({}),
  "list, page in the middle": () => list({ after: middle.key }),
  "list, last page": () => list({ after: end }),
  "list, newest, middle": () => list({ sort: "newest", after: middle.key }),
  "list, open for me": () => list({ mine: "open" }),
  "list, submitted by me": () => list({ mine: "submitted" }),
  "search, common word": () => list({ q: "water" }),
  "search, two letters": () => list({ q: "wa" }),
  "search, rare words": () => list({ q: middle.text.slice(0, 24) }),
  "search, nothing": () => list({ q: "nowhere to be found" }),
  "annotate, beside a quote": () => getQueuePlace(analyst, { key: middle.key, size: 40 }),
  "annotate, what comes next": () => getNextToDo(analyst, middle.key),
  "annotate, where to go on": () => getFirstToDo(analyst),
  "quote, its answers": () => getShownAnswers(lead, [middle.id]),
  "quote, its history": () => getQuoteHistory(lead, { quote: middle }),
  "outlet, items in the middle": () => getItemPage(analyst, { outlet, after: item.key }),
  "corpus, in numbers": () => getCorpus(lead),
  "corpus, items of an outlet": () => getCorpus(lead, { outlet }),
  "settings, history": () => getStudyHistory(lead),
  "settings, team": () => getMembers(lead),
};
const end = await nearlyLast();

const line = (cells: string[]) =>
  process.stdout.write(
    `${cells[0]?.padEnd(28)}${cells
      .slice(1)
      .map((c) => c.padStart(12))
      .join("")}\n`,
  );
process.stdout.write(`${quotes.toLocaleString("en")} quotes\n`);
line(["", "first", "median"]);
for (const [name, work] of Object.entries(works)) {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  const [first = 0, ...others] = times;
  const median = others.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  line([name, `${first.toFixed(1)} ms`, `${median.toFixed(1)} ms`]);
}
await disconnect();
