import { copied, slugOf } from "../databases";
import { inChild } from "../in-child";
import { median, RUNS } from "../median";
import { type Asked, count, type Measured, type Part, sizesOf } from "../part";
import { type Bound, worst } from "../ratio";
import { bodyOf, serverOn } from "../server";
import { startBare } from "./bare-server";
import type { Answered, Load, Round } from "./client";
import { addresses, ENDPOINTS, type Endpoint } from "./searches";

const CONNECTIONS = [1, 32];
/** A round ends after so many answers or so long, whichever comes first. */
const MOST_ANSWERS = 2_000;
const FOR_MS = 2_000;
const RECORDED = 128;

type Row = Answered & { annotations: number; who: string; endpoint: Endpoint };
type From = { url: string; annotations: number; who: string };

/** The rounds after the first of each kind, which warms up: their medians. */
async function rowsOf(from: From, pathsOf: (endpoint: Endpoint, seed: number) => string[]) {
  const rows: Row[] = [];
  for (const endpoint of ENDPOINTS) {
    const rounds = Array.from({ length: RUNS + 1 }, (_, run) =>
      CONNECTIONS.map((connections, at): Round => {
        return { connections, paths: pathsOf(endpoint, 1 + run * CONNECTIONS.length + at) };
      }),
    ).flat();
    const load: Load = { url: from.url, rounds, forMs: FOR_MS };
    const all = await inChild<Answered[]>(new URL("./client.ts", import.meta.url), load);
    for (const connections of CONNECTIONS) {
      const of = all.slice(CONNECTIONS.length).filter((each) => each.connections === connections);
      const of_ = (key: keyof Answered) => median(of.map((each) => each[key]));
      const refused = of.reduce((sum, each) => sum + each.refused, 0);
      const [answers, bytes, perSecond] = [of_("answers"), of_("bytes"), of_("perSecond")];
      const [p50, p99] = [of_("p50"), of_("p99")];
      const told = { connections, answers, refused, bytes, p50, p99, perSecond };
      rows.push({ annotations: from.annotations, who: from.who, endpoint, ...told });
    }
  }
  return rows;
}

async function productRows(
  { databaseOf, folder }: Asked,
  annotations: number,
  isSmallest: boolean,
) {
  const database = await copied(await databaseOf(annotations), { folder, name: "http" });
  const server = await serverOn(database);
  const slug = slugOf(annotations);
  try {
    const from = { url: server.url, annotations, who: "Parallax" };
    const rows = await rowsOf(from, (endpoint, seed) =>
      addresses(MOST_ANSWERS, { slug, endpoint, seed }),
    );
    const recorded: Record<string, string> = {};
    for (const endpoint of isSmallest ? ENDPOINTS : []) {
      for (const path of addresses(RECORDED, { slug, endpoint, seed: 0 })) {
        recorded[path] = await bodyOf(`${server.url}${path}`);
      }
    }
    return { rows, recorded };
  } finally {
    await server.stop();
  }
}

async function bareRows(recorded: Record<string, string>, { folder }: Asked, annotations: number) {
  const bare = await startBare(recorded, folder);
  const paths = Object.keys(recorded);
  try {
    const from = { url: bare.url, annotations, who: "bare handler" };
    return await rowsOf(from, (endpoint) => {
      const own = paths.filter((path) => path.includes(`/${endpoint}?`));
      return Array.from({ length: MOST_ANSWERS }, (_, at) => own[at % own.length]!);
    });
  } finally {
    await bare.stop();
  }
}

type Pair = { of: Row; than: Row };

function bound(says: string, pairs: readonly Pair[]): Bound {
  const most = worst(pairs, ({ of, than }) => of.p50 / than.p50);
  const refused = pairs.find(({ of }) => of.refused > 0)?.of;
  const named = refused ?? most?.one.of;
  const where = named ? `${named.endpoint}, ${named.connections} connections` : "";
  const at = refused ? `${where}: ${count(refused.refused)} answers refused` : where;
  return { says, measured: refused ? null : (most?.value ?? null), unit: "×", at, atMost: 2 };
}

function boundsOf(rows: readonly Row[], sizes: readonly number[]): Bound[] {
  const [smallest, largest] = [sizes[0]!, sizes.at(-1)!];
  const small = rows.filter(({ annotations }) => annotations === smallest);
  const pairs = (of: readonly Row[], than: readonly Row[]) =>
    of.flatMap((row) => {
      const same = than.find(
        (each) => each.endpoint === row.endpoint && each.connections === row.connections,
      );
      return same ? [{ of: row, than: same }] : [];
    });
  const own = small.filter(({ who }) => who === "Parallax");
  const bare = small.filter(({ who }) => who !== "Parallax");
  const large = rows.filter(({ annotations }) => annotations === largest);
  return [
    bound(
      `warm HTTP, p50 at ${count(largest)} beside ${count(smallest)} annotations`,
      pairs(large, own),
    ),
    bound(`warm HTTP, p50 at ${count(smallest)} beside a bare route handler`, pairs(own, bare)),
  ];
}

async function measure(asked: Asked): Promise<Measured> {
  const sizes = sizesOf(asked, [10_000, 1_000_000]);
  const rows: Row[] = [];
  for (const [at, annotations] of sizes.entries()) {
    asked.say(`HTTP, warm, ${count(annotations)} annotations`);
    const { rows: product, recorded } = await productRows(asked, annotations, at === 0);
    rows.push(...product);
    if (at === 0) rows.push(...(await bareRows(recorded, asked, annotations)));
  }
  const table = {
    title: `Figures and the whole comparison, each request under filters that nobody asked for before: medians of ${RUNS} rounds`,
    columns: [
      "annotations",
      "who",
      "asked for",
      "connections",
      "answers a round",
      "kB an answer",
    ].concat(["p50 ms", "p99 ms", "answers a second", "refused"]),
    rows: rows.map((row) => [
      ...[row.annotations, row.who, row.endpoint, row.connections, row.answers, row.bytes / 1000],
      ...[row.p50, row.p99, row.perSecond, row.refused],
    ]),
  };
  return { tables: [table], bounds: boundsOf(rows, sizes) };
}

export const http: Part = { title: "Through HTTP, warm", measure };
