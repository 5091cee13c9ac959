import { z } from "zod";
import { LEVELS } from "../agreement/reliability-data";

const MOST_SEED = 2 ** 32 - 1;

const seed = z
  .number("not-a-seed")
  .int("not-a-seed")
  .min(0, "not-a-seed")
  .max(MOST_SEED, "not-a-seed");

const choice = <const C extends readonly [string, ...string[]]>(choices: C) => z.enum(choices);

/** Whether the first row names the coders, and the first column the units; `auto` looks at them. */
const named = choice(["auto", "yes", "no"]).default("auto");

const shared = {
  level: z.enum(LEVELS, "not-a-level"),
  layout: choice(["units", "coders"]).default("units"),
};

/** What the address says of a table that is sent as text. */
export const textOptions = z.strictObject({
  ...shared,
  header: named,
  ids: named,
  seed: z.coerce.number("not-a-seed").pipe(seed).optional(),
  matrix: choice(["yes", "no"])
    .default("no")
    .transform((wanted) => wanted === "yes"),
});
export type TextOptions = z.output<typeof textOptions>;

/** JSON says everything itself: an option in the address would be thrown away unseen. */
export const noOptions = z.strictObject({}).transform(() => null);

/** A table as JSON; its cells are looked at one by one, so that a sentence can name row and column. */
export const jsonTable = z.strictObject({
  ...shared,
  units: z.array(z.unknown()),
  seed: seed.optional(),
  matrix: z.boolean().default(false),
});

/**
 * A table of cells as somebody wrote it. `rowAt` and `firstColumn` say where its cells stand in what
 * was sent, counted from 1, so that people are told the place that they know.
 */
export type WrittenTable = {
  rows: readonly (readonly unknown[])[];
  rowAt: (down: number) => number;
  firstColumn: number;
  /** What the first row and the first column said, where they are names. */
  columnNames: string[] | null;
  rowNames: string[] | null;
};
