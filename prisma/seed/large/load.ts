import { recordAdjudication } from "../../../lib/annotation/adjudication/mutations";
import { createAnnotationsInBulk } from "../../../lib/annotation/bulk-mutations";
import { systemStudyAccess } from "../../../lib/auth/system-access";
import type { StudyAccess } from "../../../lib/base/access";
import { createCodebookRevision } from "../../../lib/codebook/mutations";
import { createItemsInBulk, createQuotesInBulk } from "../../../lib/corpus/bulk-mutations";
import { addKnownOutlet, createOutlet } from "../../../lib/corpus/outlet-mutations";
import { newOutlet } from "../../../lib/corpus/schema";
import { reader } from "../../../lib/db/client";
import { createStudy, updateStudySettings } from "../../../lib/studies/mutations";
import { newStudy } from "../../../lib/studies/schema";
import { automatedAnalyst } from "../automated-analyst";
import { ANALYSTS } from "./analysts";
import { codebook } from "./codebook";
import { type Decision, decisionOn } from "./decisions";
import { outlets } from "./outlets";
import { type LargeStudy, type SyntheticQuote, syntheticQuotes } from "./quotes";

type Lead = StudyAccess<"lead">;

/** Quotes a transaction: a server on the same database has to wait for one, not for all. */
const QUOTES_A_TURN = 10_000;

/** One contested quote in so many is decided, at most this many in all. */
const CONTESTED_A_DECISION = 20;
const DECISIONS = 100;

const sayNothing = () => undefined;

export function largeStudySlug({ annotations, seed }: LargeStudy): string {
  return `synthetic-${annotations}-seed-${seed}`;
}

function texts({ annotations, seed }: LargeStudy) {
  const size = annotations.toLocaleString("en");
  return newStudy.parse({
    slug: largeStudySlug({ annotations, seed }),
    title: `Synthetic study of ${size} annotations (seed ${seed})`,
    proposal:
      "A synthetic proposal, which nobody has made: that neighbours share water and energy.",
    proposedBy: "Nobody: the study is synthetic",
    proposedIn: "Made by a program, to see how Parallax does with much data",
    question: "How does each synthetic outlet spin the synthetic proposal?",
    source: "Outlets, items and quotes are synthetic: a program made them from a small vocabulary.",
    annotationNote:
      "Analysts and annotations are synthetic, drawn by the same program from a seed.",
  });
}

async function loadOutlets(lead: Lead, seed: number): Promise<void> {
  const rows = await reader().outlet.findMany({
    select: { slug: true, studies: { where: { studyId: lead.study.id } } },
  });
  const known = new Map(rows.map(({ slug, studies }) => [slug, studies.length > 0]));
  for (const { slug, name, medium } of outlets(seed)) {
    if (known.get(slug)) continue;
    if (known.has(slug)) await addKnownOutlet(lead, { outlet: slug, requestKey: undefined });
    else {
      const description = "Synthetic: this outlet does not exist.";
      await createOutlet(lead, newOutlet.parse({ slug, name, medium, description }));
    }
  }
}

async function loadTeam(lead: Lead): Promise<number> {
  for (let at = 1; at <= ANALYSTS; at++) {
    await automatedAnalyst(lead, { name: `Synthetic analyst ${at}` });
  }
  return automatedAnalyst(lead, { name: "Synthetic lead", role: "lead" });
}

async function loadTurn(lead: Lead, quotes: SyntheticQuote[]): Promise<number> {
  const items = quotes.flatMap(({ item, begins }) => (begins ? [item] : []));
  await createItemsInBulk(lead, items);
  await createQuotesInBulk(
    lead,
    quotes.map(({ quote }) => quote),
  );
  const annotations = quotes.flatMap((quote) => quote.annotations);
  await createAnnotationsInBulk(lead, annotations);
  return annotations.length;
}

type Loading = { study: LargeStudy; onProgress: (annotations: number) => void };

/** Loads quotes turn by turn; returns what the lead decides on those that are contested. */
async function loadQuotes(lead: Lead, { study, onProgress }: Loading): Promise<Decision[]> {
  const decisions: Decision[] = [];
  let [turn, contested, annotations]: [SyntheticQuote[], number, number] = [[], 0, 0];
  const load = async () => {
    annotations += await loadTurn(lead, turn);
    turn = [];
    onProgress(annotations);
  };
  for (const quote of syntheticQuotes(study)) {
    turn.push(quote);
    const decision = decisionOn(quote);
    if (decision && contested++ % CONTESTED_A_DECISION === 0) decisions.push(decision);
    if (turn.length === QUOTES_A_TURN) await load();
  }
  await load();
  const every = Math.ceil(decisions.length / DECISIONS);
  return decisions.filter((_, at) => at % every === 0);
}

async function decide(lead: Lead, decisions: Decision[]): Promise<void> {
  const rows = await reader().adjudication.findMany({
    where: { studyId: lead.study.id },
    select: { quote: { select: { key: true } } },
  });
  const decided = new Set(rows.map(({ quote }) => quote.key));
  for (const { quote, codes } of decisions) {
    if (decided.has(quote)) continue;
    const reason = "Synthetic decision: the value in the middle.";
    await recordAdjudication(lead, { quote, variable: "sentiment", version: 0, codes, reason });
  }
}

/** Whether the study is there whole: it is published last. */
export async function isLargeStudyLoaded(study: LargeStudy): Promise<boolean> {
  const slug = largeStudySlug(study);
  return (await reader().study.count({ where: { slug, publishedAt: { not: null } } })) > 0;
}

/**
 * Loads a synthetic study, the same for the same seed, through the mutations that imports use, and
 * publishes it. Goes on where an earlier run was broken off.
 */
export async function loadLargeStudy(
  study: LargeStudy,
  onProgress: (annotations: number) => void = sayNothing,
): Promise<void> {
  const slug = largeStudySlug(study);
  if ((await reader().study.count({ where: { slug } })) === 0) {
    await createStudy(null, texts(study));
  }
  const system = await systemStudyAccess(slug, "lead");
  await loadOutlets(system, study.seed);
  const leadId = await loadTeam(system);
  const revisions = { where: { studyId: system.study.id } };
  if ((await reader().codebookRevision.count(revisions)) === 0) {
    await createCodebookRevision(system, codebook);
  }
  const decisions = await loadQuotes(system, { study, onProgress });
  await decide(await systemStudyAccess(slug, "lead", leadId), decisions);
  await updateStudySettings(system, {
    answersShown: "always",
    namesShown: true,
    published: true,
    requestKey: undefined,
  });
}
