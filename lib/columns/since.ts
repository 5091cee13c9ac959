import { processWide } from "../base/process-wide";
import type { Columns } from "./columns";

type Since = { columns: Columns; quotes: Int32Array };

/** A state before, by its number, and the quotes whose values may be others in the state after it. */
export type Step = { number: number; quotes: Int32Array };

/** So many steps back are known, for threads that were not asked about each of them. */
const MOST_STEPS = 16;

const kept = processWide(
  "earlier states",
  () => new WeakMap<Columns, Since & { steps: readonly Step[] }>(),
);

const states = processWide("numbers of states", () => {
  return { last: 0, numbers: new WeakMap<Columns, number>() };
});

/** The number of a state: another one for each object of columns of the process. */
export function numberOf(columns: Columns): number {
  const number = states.numbers.get(columns) ?? ++states.last;
  states.numbers.set(columns, number);
  return number;
}

/** Remembers how columns came from others: the values of these quotes, by their index, may be others. */
export function rememberSince(columns: Columns, since: Since): void {
  const step = { number: numberOf(since.columns), quotes: since.quotes };
  const steps = [step, ...stepsTo(since.columns)].slice(0, MOST_STEPS);
  kept.set(columns, { ...since, steps });
  // A chain of columns would keep every state there was.
  kept.delete(since.columns);
}

/** The columns that these came from, and the quotes whose values may be others; undefined for those loaded. */
export function sinceOf(columns: Columns): Since | undefined {
  return kept.get(columns);
}

/** With more quotes changed than this part of all, all are looked at anew. */
const MANY = 1 / 8;

/** Whether few enough quotes may be others for what was found before to be worth taking over. */
export function hasFewChanges({ hidden }: Columns, { quotes }: Since): boolean {
  return quotes.length <= hidden.length * MANY;
}

/** How these columns came about, the last step first. */
export function stepsTo(columns: Columns): readonly Step[] {
  return kept.get(columns)?.steps ?? [];
}
