import { signInCookie } from "../../support/sign-in";
import { joinedBy, PASSWORD, submission } from "../analysts";
import { copied, slugOf } from "../databases";
import { addresses } from "../http/searches";
import { median, RUNS, timed } from "../median";
import { type Asked, count, type Measured, type Part, sizesOf } from "../part";
import { bodyOf, serverOn } from "../server";

/** Comparisons before each submission, of which the median counts. */
const BEFORE = RUNS;

type Told = {
  study: { revision: number };
  outlets: { sentiment: { notAnnotated: number } }[];
};

type Run = {
  /** Of comparisons under filters that nobody asked for before, all of one kind. */
  warmMs: number;
  submitMs: number;
  /** Of such a comparison, the first one after the submission. */
  afterMs: number;
  /** Of one under filters that were asked for just before it, and just before the submission. */
  sameWarmMs: number;
  sameAfterMs: number;
};

function notAnnotated({ outlets }: Told): number {
  return outlets.reduce((sum, { sentiment }) => sum + sentiment.notAnnotated, 0);
}

type Server = { url: string; slug: string; cookie: string };

async function told({ url, slug }: Server): Promise<Told> {
  return JSON.parse(await bodyOf(`${url}/api/studies/${slug}/comparison`));
}

function submit(
  { url, slug, cookie }: Server,
  { quote, number }: { quote: string; number: number },
) {
  return bodyOf(`${url}/api/studies/${slug}/annotations/${quote}`, {
    method: "PUT",
    headers: { cookie, origin: url, "content-type": "application/json" },
    body: JSON.stringify(submission(number)),
  });
}

/** Charts, outlets and forms come in turns of nine; of those of one turn only dates and outlets differ. */
const ALIKE = 9;

/** Addresses with the same chart and as many outlets: what is compared with each other costs the same. */
function addressesAlike(count: number, { slug, number }: { slug: string; number: number }) {
  const all = addresses(ALIKE * count, { slug, endpoint: "comparison", seed: 100 + number });
  return all.filter((_, at) => at % ALIKE === number % ALIKE);
}

type Submitting = { quotes: readonly string[]; number: number };

async function runOf(server: Server, { quotes, number }: Submitting): Promise<Run> {
  const { url, slug } = server;
  const paths = addressesAlike(BEFORE + 2, { slug, number });
  const ask = (path: string) => timed(() => bodyOf(`${url}${path}`));
  const warm: number[] = [];
  for (const path of paths.slice(0, BEFORE)) warm.push(await ask(path));
  const before = await told(server);
  const submitMs = await timed(() => submit(server, { quote: quotes[2 * number]!, number }));
  const afterMs = await ask(paths[BEFORE]!);
  const after = await told(server);
  if (after.study.revision !== before.study.revision + 1) throw new Error("not one revision more");
  if (notAnnotated(after) !== notAnnotated(before) - 1)
    throw new Error("the annotation is not seen");
  const same = paths.at(-1)!;
  const again: number[] = [];
  for (let at = 0; at <= BEFORE; at++) again.push(await ask(same));
  await submit(server, { quote: quotes[2 * number + 1]!, number });
  const sameAfterMs = await ask(same);
  const sameWarmMs = median(again.slice(1));
  return { warmMs: median(warm), submitMs, afterMs, sameWarmMs, sameAfterMs };
}

async function runsOf({ databaseOf, folder }: Asked, annotations: number): Promise<Run[]> {
  const database = await copied(await databaseOf(annotations), { folder, name: "seen" });
  const slug = slugOf(annotations);
  const team = await joinedBy({ database, slug, analysts: 1, quotes: 2 * (RUNS + 1) });
  const server = await serverOn(database);
  try {
    const cookie = await signInCookie(server.url, team.analysts[0]!.email, PASSWORD);
    const runs: Run[] = [];
    for (let number = 0; number <= RUNS; number++) {
      const on = { url: server.url, slug, cookie };
      runs.push(await runOf(on, { quotes: team.quotes, number }));
    }
    // The first loads the study.
    return runs.slice(1);
  } finally {
    await server.stop();
  }
}

async function measure(asked: Asked): Promise<Measured> {
  const rows: (Run & { annotations: number; ratio: number })[] = [];
  for (const annotations of sizesOf(asked, [1_000_000])) {
    asked.say(`One more annotation, ${count(annotations)} annotations`);
    const runs = await runsOf(asked, annotations);
    const of = (measure: (run: Run) => number) => median(runs.map(measure));
    rows.push({
      annotations,
      warmMs: of(({ warmMs }) => warmMs),
      submitMs: of(({ submitMs }) => submitMs),
      afterMs: of(({ afterMs }) => afterMs),
      ratio: of(({ warmMs, afterMs }) => afterMs / warmMs),
      sameWarmMs: of(({ sameWarmMs }) => sameWarmMs),
      sameAfterMs: of(({ sameAfterMs }) => sameAfterMs),
    });
  }
  const table = {
    title: `An annotation submitted through HTTP and the comparison after it, medians of ${RUNS}`,
    columns: [
      ...["annotations", "warm ms", "submit ms", "comparison after it ms", "ratio of a run"],
      ...["kept answer ms", "the same address after it ms"],
    ],
    rows: rows.map((row) => [
      ...[row.annotations, row.warmMs, row.submitMs, row.afterMs, row.ratio],
      ...[row.sameWarmMs, row.sameAfterMs],
    ]),
  };
  const { annotations, ratio } = rows.at(-1)!;
  const says = `a submit at ${count(annotations)} annotations seen in the next comparison, beside a warm one`;
  const at = "the same chart and as many outlets";
  return { tables: [table], bounds: [{ says, at, measured: ratio, unit: "×", atMost: 1.5 }] };
}

export const seen: Part = { title: "One more annotation", measure };
