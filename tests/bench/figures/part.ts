import { inChild } from "../in-child";
import { RUNS } from "../median";
import { type Asked, count, type Measured, type Part, sizesOf } from "../part";
import { type Bound, worst } from "../ratio";
import type { Table } from "../table";
import type { MeasuredFigures } from "./measure";
import { DATES_ALONE } from "./questions";

type Sized = MeasuredFigures & { annotations: number };

/** The size that the bounds beside others are about, or the largest that was asked for. */
const SIZE = 1_000_000;

function figuresTable({ annotations, quotes, loadS, figures }: Sized): Table {
  const names = ["bare loop", "Parallax", ...Object.keys(loadS)];
  return {
    title: `${count(annotations)} annotations of ${count(quotes)} quotes: milliseconds, medians of at least ${RUNS}`,
    columns: ["figure", "filter", ...names],
    rows: figures.map(({ figure, filter, ms }) => {
      return [figure, filter, ...names.map((name) => ms[name] ?? "not loaded")];
    }),
  };
}

function loadingTable(all: readonly Sized[]): Table {
  const names = Object.keys(all[0]?.loadS ?? {});
  return {
    title: "Seconds until a database had taken in and indexed the rows",
    columns: ["annotations", ...names],
    rows: all.map(({ annotations, loadS }) => {
      return [annotations, ...names.map((name) => loadS[name] ?? "given up")];
    }),
  };
}

type Beside = { says: string; who: string; atMost: number };

function beside({ annotations, figures }: Sized, { says, who, atMost }: Beside): Bound {
  const measurable = figures.filter(({ ms }) => ms[who] !== undefined);
  const most = worst(measurable, ({ ms }) => ms.Parallax! / ms[who]!);
  return {
    says: `figures of ${count(annotations)} annotations with any filter, beside ${says}`,
    measured: most?.value ?? null,
    unit: "×",
    at: most ? `${most.one.figure}, ${most.one.filter}` : `${who} had no rows`,
    atMost,
  };
}

function datesAlone(all: readonly Sized[]): Bound {
  const rows = all.flatMap(({ annotations, figures }) =>
    figures.flatMap(({ figure, filter, ms }) =>
      DATES_ALONE.includes(filter)
        ? [{ at: `${count(annotations)}: ${figure}, ${filter}`, ms: ms.Parallax! }]
        : [],
    ),
  );
  const most = worst(rows, ({ ms }) => ms);
  const [says, at] = ["figures with no filter but dates, of any size", most?.one.at ?? ""];
  return { says, measured: most?.value ?? null, unit: "ms", at, atMost: 2 };
}

async function measure(asked: Asked): Promise<Measured> {
  const sizes = sizesOf(asked, [10_000, 100_000, SIZE, 10_000_000]);
  const all: Sized[] = [];
  for (const annotations of sizes) {
    asked.say(`Figures, ${count(annotations)} annotations`);
    const input = { annotations, folder: asked.folder };
    const flags = ["--max-old-space-size=12000"];
    const script = new URL("./measure.ts", import.meta.url);
    all.push({ annotations, ...(await inChild<MeasuredFigures>(script, input, { flags })) });
  }
  const held = all.find(({ annotations }) => annotations === SIZE) ?? all.at(-1)!;
  const bounds = [
    beside(held, { says: "DuckDB", who: "DuckDB", atMost: 0.5 }),
    beside(held, { says: "the bare loop", who: "bare loop", atMost: 2 }),
    datesAlone(all),
  ];
  return { tables: [...all.map(figuresTable), loadingTable(all)], bounds };
}

export const figures: Part = { title: "Figures from columns", measure };
