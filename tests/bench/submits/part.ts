import { joinedBy } from "../analysts";
import { copied, slugOf } from "../databases";
import { inChild } from "../in-child";
import { median, RUNS } from "../median";
import { type Asked, count, type Measured, type Part, sizesOf } from "../part";
import { serverOn } from "../server";
import type { HttpRates } from "./client";
import type { Rates } from "./in-process";

const ANALYSTS = 32;
const QUOTES = 2_000;

async function databaseWithTeam({ databaseOf, folder }: Asked, of: { size: number; name: string }) {
  const database = await copied(await databaseOf(of.size), { folder, name: of.name });
  const slug = slugOf(of.size);
  const team = await joinedBy({ database, slug, analysts: ANALYSTS, quotes: QUOTES });
  return { database, slug, team };
}

async function throughHttp(asked: Asked, size: number): Promise<HttpRates> {
  const { database, slug, team } = await databaseWithTeam(asked, { size, name: "submits-http" });
  const server = await serverOn(database);
  try {
    const script = new URL("./client.ts", import.meta.url);
    return await inChild<HttpRates>(script, { url: server.url, slug, team });
  } finally {
    await server.stop();
  }
}

async function measure(asked: Asked): Promise<Measured> {
  const size = sizesOf(asked, [10_000])[0]!;
  asked.say(`Submits, into a study of ${count(size)} annotations`);
  const own = await databaseWithTeam(asked, { size, name: "submits" });
  const script = new URL("./in-process.ts", import.meta.url);
  const rates = await inChild<Rates>(script, { ...own, folder: asked.folder });
  const http = await throughHttp(asked, size);
  const bare = median(rates.bare);
  const row = (what: string, values: readonly number[]) => {
    return [what, median(values), median(values) / bare];
  };
  const table = {
    title: `Each durable before the next step, a second, medians of ${RUNS}`,
    columns: ["what", "a second", "beside a bare insert"],
    rows: [
      row("a page of a file written and fdatasync", rates.disk),
      row("bare prepared insert of one row, synchronous=FULL", rates.bare),
      row("submits of 1 analyst, in the process", rates.one),
      row(`submits of ${ANALYSTS} analysts, in the process`, rates.many),
      row("submits of 1 analyst, through HTTP", http.one),
      row(`submits of ${ANALYSTS} analysts, through HTTP`, http.many),
    ],
  };
  const measured = median(rates.many.map((rate, run) => rate / rates.bare[run]!));
  const says = `durable submits of ${ANALYSTS} analysts in the process, beside a bare prepared insert`;
  return { tables: [table], bounds: [{ says, measured, unit: "×", at: "", atLeast: 0.25 }] };
}

export const submits: Part = { title: "Submits", measure };
