/** The looks of cells that all tables of a result share. */
export const cell = "px-3 py-2 align-middle";
export const right = `${cell} text-right tabular-nums`;
/** A row's name stays in sight while the row is scrolled, without taking more than half of a phone. */
export const rowHead = `${cell} sticky left-0 z-10 max-w-32 bg-paper text-left font-semibold break-words sm:max-w-64`;
