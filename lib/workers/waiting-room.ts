/** So many may always wait, and never more than so many. */
const ALWAYS = 24;
const NEVER_OVER = 500;

/** Nobody is to wait longer than this for jobs that take as long as the last one. */
const MOST_WAIT_MS = 20_000;

/**
 * Whether one job more may wait behind so many, of which each takes about so many milliseconds; otherwise
 * whoever asks is told to come back.
 *
 * @example hasRoom({ waiting: 24, eachMs: 1_000 }) // false
 */
export function hasRoom({ waiting, eachMs }: { waiting: number; eachMs: number }): boolean {
  if (waiting < ALWAYS) return true;
  return waiting < NEVER_OVER && (waiting + 1) * eachMs <= MOST_WAIT_MS;
}
