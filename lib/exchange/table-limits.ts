/** 5 MB, in bytes: the most that a table may weigh as it is sent. */
export const MOST_BYTES = 5_000_000;
export const MOST_CELLS = 1_000_000;
