import type { Level } from "@/lib/agreement/reliability-data";
import { type Random, random } from "@/lib/resampling/random";
import type { Cell, ReferenceTable, Rows } from "./reference-table";

export const TABLES = 200;
const TABLES_SEED = 1_971;

/** Of twenty tables these; nominal and ordinal ones are what most studies have. */
const levels: Level[] = (
  [
    ["nominal", 5],
    ["ordinal", 5],
    ["interval", 4],
    ["ratio", 3],
    ["set", 3],
  ] as const
).flatMap(([level, times]) => Array<Level>(times).fill(level));

/** What a table is made from. */
export type Plan = {
  level: Level;
  coders: number;
  units: number;
  values: number;
  /** Of the cells, the share without a value. */
  gaps: number;
  /** The share of the first value among the true ones; the others share the rest alike. */
  skew: number;
  /** How often a coder tells the true value; otherwise any, as likely as it is among the true ones. */
  care: number;
};

function whole(random: Random, { from, to }: { from: number; to: number }): number {
  return from + Math.floor(random() * (to - from + 1));
}

function oneOf<T>(random: Random, all: readonly T[]): T {
  return all[Math.floor(random() * all.length)]!;
}

/** Different values that `draw` comes upon, at most as many as asked for. */
function different<T>(count: number, draw: () => T): T[] {
  const found = new Set<T>();
  for (let tries = 0; found.size < count && tries < 1_000; tries++) found.add(draw());
  return [...found];
}

const inARow = (count: number, from: number) => Array.from({ length: count }, (_, i) => from + i);

type Scale = (random: Random, count: number) => Cell[];

/** Ways to number values: in a row, around zero, far apart, with decimals, none below zero for ratios. */
const inRow: Scale = (_, count) => inARow(count, 1);
const aroundZero: Scale = (_, count) => inARow(count, -Math.floor(count / 2));
const fromZero: Scale = (_, count) => inARow(count, 0);
const farApart: Scale = (random, count) =>
  different(count, () => whole(random, { from: 0, to: 120 }));
const bothSides: Scale = (random, count) =>
  different(count, () => whole(random, { from: -40, to: 40 }));
const decimals: Scale = (random, count) =>
  different(count, () => whole(random, { from: -60, to: 60 }) / 8);
const quarters: Scale = (random, count) =>
  different(count, () => whole(random, { from: 0, to: 40 }) / 4);
const letters: Scale = (_, count) => [..."abcdefg"].slice(0, count);
/** Sets of one code, of up to four, and of up to four or none. */
const single: Scale = (_, count) => [..."ABCDEFG"].slice(0, count);
const filledSets: Scale = (random, count) =>
  different(count, () => [..."ABCD"].filter(() => random() < 0.45).join("") || "A");
const setsAndNone: Scale = (random, count) => ["", ...filledSets(random, count - 1)];

const scales: Record<Level, Scale[]> = {
  nominal: [letters],
  ordinal: [inRow, inRow, aroundZero, farApart],
  interval: [inRow, aroundZero, bothSides, decimals],
  ratio: [fromZero, farApart, quarters],
  set: [single, filledSets, filledSets, setsAndNone, setsAndNone],
};

/** A table of coders who look at a true value and sometimes tell another. */
export function plannedTable(plan: Plan, random: Random): Rows {
  const values = oneOf(random, scales[plan.level])(random, plan.values);
  // The common value stands anywhere on its scale.
  const first = Math.floor(random() * values.length);
  const common = values[first]!;
  const others = values.filter((_, at) => at !== first);
  const draw = () => (others.length === 0 || random() < plan.skew ? common : oneOf(random, others));
  return Array.from({ length: plan.units }, () => {
    const truth = draw();
    return Array.from({ length: plan.coders }, () => {
      const told = random() < plan.care ? truth : draw();
      return random() < plan.gaps ? null : told;
    });
  });
}

function randomPlan(level: Level, random: Random): Plan {
  const values = whole(random, { from: 2, to: 7 });
  return {
    level,
    coders: random() < 0.4 ? 2 : whole(random, { from: 3, to: 6 }),
    units: whole(random, { from: 2, to: 40 }),
    values,
    gaps: random() < 0.5 ? 0 : 0.6 * random(),
    skew: 1 / values + (random() < 0.5 ? 0 : (0.9 - 1 / values) * random()),
    care: random() < 0.05 ? 1 : random(),
  };
}

/** The same tables for the same seed on every machine. */
export function randomTables(): ReferenceTable[] {
  const stream = random(TABLES_SEED);
  return Array.from({ length: TABLES }, (_, at) => {
    const level = levels[at % levels.length]!;
    return { id: at + 1, level, rows: plannedTable(randomPlan(level, stream), stream) };
  });
}
