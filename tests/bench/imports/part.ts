import { inChild } from "../in-child";
import { median, RUNS } from "../median";
import { type Asked, count, type Measured, type Part, sizesOf } from "../part";
import type { Imported } from "./measure";

const WARMING_UP = 10_000;

async function importsOf(annotations: number) {
  const counts = [WARMING_UP, ...Array.from({ length: RUNS }, () => annotations)];
  const script = new URL("./measure.ts", import.meta.url);
  const [, ...all] = await inChild<Imported[]>(script, { counts });
  const of = (measure: (one: Imported) => number) => median(all.map(measure));
  return {
    annotations,
    importMs: of(({ imported }) => imported.elapsedMs),
    bareMs: of(({ bare }) => bare.elapsedMs),
    ratio: of(({ imported, bare }) => imported.elapsedMs / bare.elapsedMs),
    processorRatio: of(({ imported, bare }) => imported.processorMs / bare.processorMs),
    stallMs: of(({ stallMs }) => stallMs),
  };
}

async function measure(asked: Asked): Promise<Measured> {
  const rows: Awaited<ReturnType<typeof importsOf>>[] = [];
  for (const annotations of sizesOf(asked, [100_000])) {
    asked.say(`Importing ${count(annotations)} annotations`);
    rows.push(await importsOf(annotations));
  }
  const table = {
    title: `Annotations with their answers, medians of ${RUNS}`,
    columns: [
      ...["annotations", "import ms", "prepared statements ms", "ratio"],
      ...["ratio of processor time", "longest stall ms"],
    ],
    rows: rows.map((row) => [
      ...[row.annotations, row.importMs, row.bareMs, row.ratio],
      ...[row.processorRatio, row.stallMs],
    ]),
  };
  const { annotations, ratio } = rows.at(-1)!;
  const says = `importing ${count(annotations)} annotations, beside one prepared statement a table in one transaction`;
  return { tables: [table], bounds: [{ says, measured: ratio, unit: "×", at: "", atMost: 3 }] };
}

export const imports: Part = { title: "Importing", measure };
