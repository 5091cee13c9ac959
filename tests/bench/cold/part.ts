import { copied, slugOf } from "../databases";
import { inChild } from "../in-child";
import { median, RUNS } from "../median";
import { type Asked, count, type Measured, type Part, sizesOf } from "../part";
import type { Bound } from "../ratio";
import type { Loaded } from "./load";
import { type ColdServer, firstComparison } from "./process-start";

const MIB = 2 ** 20;

type Row = Loaded & { size: number; servers: ColdServer[] };

async function rowOf({ databaseOf, folder, say }: Asked, size: number): Promise<Row> {
  say(`Cold, ${count(size)} annotations`);
  const database = await copied(await databaseOf(size), { folder, name: "cold" });
  const slug = slugOf(size);
  const script = new URL("./load.ts", import.meta.url);
  // The first start also loads the demo study into the database.
  const path = `/api/studies/${slug}/comparison`;
  await firstComparison(database, path);
  const servers: ColdServer[] = [];
  for (let run = 0; run < RUNS; run++) servers.push(await firstComparison(database, path));
  const loaded = await inChild<Loaded>(script, { database, slug }, { flags: ["--expose-gc"] });
  return { size, servers, ...loaded };
}

function boundsOf({ size, servers, rawMs, loadMs, joinMs, bytes, annotations }: Row): Bound[] {
  const raw = median(rawMs);
  const first = median(servers.map(({ firstMs }) => firstMs));
  const of = `${count(size)} annotations`;
  return [
    {
      says: `cold, ${of}: loading the study, beside reading its rows`,
      measured: median(loadMs) / raw,
      unit: "×",
      at: "",
      atMost: 3,
    },
    {
      says: `cold, ${of}: from the start of the process to the first comparison, beside reading its rows`,
      measured: first / raw,
      unit: "×",
      at: "",
      atMost: 3,
    },
    {
      says: `cold, ${of}: the longest that a loaded study holds up the thread that answers`,
      measured: Math.max(...joinMs),
      unit: "ms",
      at: `the longest of ${RUNS}`,
      atMost: 50,
    },
    {
      says: `memory an annotation in the store, ${of}`,
      measured: bytes / annotations,
      unit: "bytes",
      at: "quotes, items and their keys included",
      atMost: 24,
    },
  ];
}

async function measure(asked: Asked): Promise<Measured> {
  const rows: Row[] = [];
  for (const size of sizesOf(asked, [1_000_000])) rows.push(await rowOf(asked, size));
  const table = {
    title: `From nothing in memory, medians of ${RUNS}`,
    columns: [
      ...["annotations", "rows", "reading the rows ms", "loading the study ms"],
      "joining its parts ms",
      ...["start to listening ms", "start to first comparison ms", "server MiB", "store MiB"],
      "bytes an annotation",
    ],
    rows: rows.map(({ size, servers, bytes, annotations, ...row }) => {
      const of = (key: keyof ColdServer) =>
        median(servers.map((server) => server[key] ?? Number.NaN));
      return [
        ...[size, row.rows, median(row.rawMs), median(row.loadMs)],
        ...[median(row.joinMs), of("startMs"), of("firstMs")],
        ...[of("residentMib"), bytes / MIB, bytes / annotations],
      ];
    }),
  };
  return { tables: [table], bounds: boundsOf(rows.at(-1)!) };
}

export const cold: Part = { title: "Cold", measure };
