import { quantile } from "../../support/quantile";
import { copied, slugOf } from "../databases";
import { inChild } from "../in-child";
import { median, RUNS } from "../median";
import { type Asked, count, type Measured, type Part, sizesOf } from "../part";
import { type Bound, worst } from "../ratio";
import { bodyOf, serverOn } from "../server";
import { shown } from "../table";
import { startBare } from "./bare-server";
import type { Answered, Load, Round } from "./client";
import { addresses, ENDPOINTS, type Endpoint } from "./searches";

const CONNECTIONS = [1, 32];
/** A round ends after so many answers or so long, whichever comes first. */
const MOST_ANSWERS = 2_000;
const FOR_MS = 1_500;
/** Addresses that are asked for again and again: fewer than figures are kept. */
const AGAIN = 48;
const KINDS = ["new", "again"] as const;
type Kind = (typeof KINDS)[number];

type Counted = Omit<Answered, "times"> & { p99: number | null };
type Row = Counted & { annotations: number; who: string; endpoint: Endpoint; kind: Kind };
type From = { url: string; annotations: number; who: string; kinds: readonly Kind[] };
type Paths = (asked: { endpoint: Endpoint; kind: Kind; seed: number }) => string[];

function cycled(paths: readonly string[]): string[] {
  return Array.from({ length: MOST_ANSWERS }, (_, at) => paths[at % paths.length]!);
}

/** Of fewer answers the slowest in a hundred would be the slowest of all. */
const FEWEST_FOR_P99 = 100;

/** The medians of all rounds but the first, and of their answers together the slowest in a hundred. */
function mediansOf(rounds: readonly Answered[], connections: number): Counted {
  const [, ...counted] = rounds.filter((each) => each.connections === connections);
  const of = (key: Exclude<keyof Answered, "times">) => median(counted.map((each) => each[key]));
  const times = counted.flatMap((each) => each.times);
  return {
    connections,
    answers: of("answers"),
    refused: counted.reduce((sum, { refused }) => sum + refused, 0),
    bytes: of("bytes"),
    p50: of("p50"),
    p99: times.length < FEWEST_FOR_P99 ? null : quantile(times, 0.99),
    perSecond: of("perSecond"),
  };
}

async function rowsOf({ url, annotations, who, kinds }: From, pathsOf: Paths): Promise<Row[]> {
  const rows: Row[] = [];
  for (const endpoint of ENDPOINTS) {
    for (const kind of kinds) {
      const rounds = Array.from({ length: RUNS + 1 }, (_, run) =>
        CONNECTIONS.map((connections, at): Round => {
          const seed = 1 + run * CONNECTIONS.length + at;
          return { connections, paths: pathsOf({ endpoint, kind, seed }) };
        }),
      ).flat();
      const load: Load = { url, rounds, forMs: FOR_MS };
      const all = await inChild<Answered[]>(new URL("./client.ts", import.meta.url), load);
      for (const connections of CONNECTIONS) {
        rows.push({ annotations, who, endpoint, kind, ...mediansOf(all, connections) });
      }
    }
  }
  return rows;
}

async function productRows({ databaseOf, folder }: Asked, annotations: number) {
  const database = await copied(await databaseOf(annotations), { folder, name: "http" });
  const server = await serverOn(database);
  const slug = slugOf(annotations);
  const again = (endpoint: Endpoint) => addresses(AGAIN, { slug, endpoint, seed: 0 });
  try {
    // Loads the study, and has answered once what is asked for again.
    const recorded: Record<string, string> = {};
    for (const path of ENDPOINTS.flatMap(again)) {
      recorded[path] = await bodyOf(`${server.url}${path}`);
    }
    const from = { url: server.url, annotations, who: "Parallax", kinds: KINDS };
    const rows = await rowsOf(from, ({ endpoint, kind, seed }) =>
      kind === "again"
        ? cycled(again(endpoint))
        : addresses(MOST_ANSWERS, { slug, endpoint, seed }),
    );
    return { rows, recorded };
  } finally {
    await server.stop();
  }
}

async function bareRows(recorded: Record<string, string>, { folder }: Asked, annotations: number) {
  const bare = await startBare(recorded, folder);
  const paths = Object.keys(recorded);
  try {
    const from = { url: bare.url, annotations, who: "bare handler", kinds: ["again"] as const };
    return await rowsOf(from, ({ endpoint }) =>
      cycled(paths.filter((path) => path.includes(`/${endpoint}?`))),
    );
  } finally {
    await bare.stop();
  }
}

type Pair = { of: Row; than: Row };

/** The worst of the pairs; with an answer refused, nothing is reached. */
function bound(says: string, pairs: readonly Pair[]): Bound {
  const ratio = ({ of, than }: Pair) => of.p50 / than.p50;
  const refusing = pairs.filter(({ of }) => of.refused > 0);
  const most = worst(refusing.length > 0 ? refusing : pairs, ratio);
  if (!most) return { says, measured: null, unit: "×", at: "nothing to compare", atMost: 2 };
  const { endpoint, connections, refused } = most.one.of;
  const where = `${endpoint}, ${connections} connections`;
  const at = refused > 0 ? `${where}: ${shown(most.value)} ×, ${refused} refused` : where;
  return { says, measured: refused > 0 ? null : most.value, unit: "×", at, atMost: 2 };
}

function pairsOf(rows: readonly Row[], others: readonly Row[], kind: Kind): Pair[] {
  return rows.flatMap((of) => {
    const than = others.find(
      (each) => each.endpoint === of.endpoint && each.connections === of.connections,
    );
    return of.kind === kind && than ? [{ of, than }] : [];
  });
}

function boundsOf(rows: readonly Row[], sizes: readonly number[]): Bound[] {
  const [smallest, largest] = [sizes[0]!, sizes.at(-1)!];
  const own = (annotations: number, kind: Kind) =>
    rows.filter(
      (row) => row.who === "Parallax" && row.annotations === annotations && row.kind === kind,
    );
  const bare = rows.filter(({ who }) => who !== "Parallax");
  return KINDS.flatMap((kind) => {
    const growth = bound(
      `warm HTTP, filters ${kind}: p50 at ${count(largest)} beside ${count(smallest)} annotations`,
      pairsOf(own(largest, kind), own(smallest, kind), kind),
    );
    const overBare = bound(
      `warm HTTP, filters ${kind}: p50 at ${count(smallest)} beside a bare route handler`,
      pairsOf(own(smallest, kind), bare, kind),
    );
    // One size says nothing of growth.
    return sizes.length > 1 ? [growth, overBare] : [overBare];
  });
}

async function measure(asked: Asked): Promise<Measured> {
  const sizes = sizesOf(asked, [10_000, 1_000_000]);
  const rows: Row[] = [];
  for (const [at, annotations] of sizes.entries()) {
    asked.say(`HTTP, warm, ${count(annotations)} annotations`);
    const { rows: product, recorded } = await productRows(asked, annotations);
    rows.push(...product);
    if (at === 0) rows.push(...(await bareRows(recorded, asked, annotations)));
  }
  const table = {
    title: `Figures and the whole comparison, under filters that are new or asked for again: medians of ${RUNS} rounds`,
    columns: [
      ...["annotations", "who", "asked for", "filters", "connections", "answers a round"],
      ...["kB an answer", "p50 ms", "p99 ms", "answers a second", "refused"],
    ],
    rows: rows.map((row) => [
      ...[row.annotations, row.who, row.endpoint, row.kind, row.connections, row.answers],
      ...[row.bytes / 1000, row.p50, row.p99, row.perSecond, row.refused],
    ]),
  };
  return { tables: [table], bounds: boundsOf(rows, sizes) };
}

export const http: Part = { title: "Through HTTP, warm", measure };
