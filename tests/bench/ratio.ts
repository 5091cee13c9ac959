/** What has to be reached, in the same run: a ratio, milliseconds or bytes, and the worst that was measured. */
export type Bound = {
  says: string;
  /** Null where it could not be measured, which `at` explains. */
  measured: number | null;
  unit: "×" | "ms" | "bytes";
  /** Which of several was the worst, or what else should be known of it. */
  at: string;
} & ({ atMost: number } | { atLeast: number });

export function isReached(bound: Bound): boolean {
  const { measured } = bound;
  if (measured === null) return false;
  return "atMost" in bound ? measured <= bound.atMost : measured >= bound.atLeast;
}

export function limitOf(bound: Bound): string {
  return "atMost" in bound ? `at most ${bound.atMost}` : `at least ${bound.atLeast}`;
}

/** The largest of several, with what it is of. */
export function worst<Of>(of: readonly Of[], measure: (one: Of) => number) {
  return of
    .map((one) => ({ one, value: measure(one) }))
    .reduce<{ one: Of; value: number } | null>(
      (most, each) => (most && most.value >= each.value ? most : each),
      null,
    );
}
