import { quantile } from "../../support/quantile";
import { copied, slugOf } from "../databases";
import { inChild } from "../in-child";
import { median, RUNS } from "../median";
import { type Asked, count, type Measured, type Part, sizesOf } from "../part";
import { serverOn } from "../server";
import type { Answered } from "./client";

const DEMO = "central-asia-defence";

async function roundOf(database: string, slug: string): Promise<Answered> {
  const server = await serverOn(database);
  try {
    return await inChild<Answered>(new URL("./client.ts", import.meta.url), {
      url: server.url,
      light: [`/api/studies/${DEMO}/comparison`, `/studies/${DEMO}/quotes`],
      heavy: `/api/studies/${slug}/comparison`,
    });
  } finally {
    await server.stop();
  }
}

async function rowOf({ databaseOf, folder, say }: Asked, annotations: number) {
  say(`Reading while a study is loaded, ${count(annotations)} annotations`);
  const database = await copied(await databaseOf(annotations), { folder, name: "loading" });
  const rounds: Answered[] = [];
  for (let run = 0; run < RUNS; run++) rounds.push(await roundOf(database, slugOf(annotations)));
  const slowest = (of: "lightMs" | "calmMs") => rounds.map((round) => Math.max(...round[of]));
  return {
    annotations,
    heavyMs: median(rounds.map(({ heavyMs }) => heavyMs)),
    light: median(rounds.map(({ light }) => light)),
    p50: median(rounds.map(({ lightMs }) => median(lightMs))),
    p99: median(rounds.map(({ lightMs }) => quantile(lightMs, 0.99))),
    slowest: median(slowest("lightMs")),
    slowestOfAll: Math.max(...slowest("lightMs")),
    calm: median(slowest("calmMs")),
  };
}

async function measure(asked: Asked): Promise<Measured> {
  const rows: Awaited<ReturnType<typeof rowOf>>[] = [];
  for (const annotations of sizesOf(asked, [1_000_000])) rows.push(await rowOf(asked, annotations));
  const table = {
    title: `Requests for the demo study, one after the other, while a large one is loaded for its first comparison: medians of ${RUNS} servers`,
    columns: [
      ...["annotations", "first comparison ms", "requests beside it", "p50 ms", "p99 ms"],
      ...["slowest ms", "slowest of all servers ms", "slowest before it ms"],
    ],
    rows: rows.map((row) => [
      ...[row.annotations, row.heavyMs, row.light, row.p50, row.p99],
      ...[row.slowest, row.slowestOfAll, row.calm],
    ]),
  };
  const { annotations, slowestOfAll } = rows.at(-1)!;
  const says = `slowest request of a reader while a study of ${count(annotations)} annotations is loaded`;
  const at = `the slowest of ${RUNS} servers`;
  return {
    tables: [table],
    bounds: [{ says, measured: slowestOfAll, unit: "ms", at, atMost: 200 }],
  };
}

export const loading: Part = { title: "Reading while a study is loaded", measure };
