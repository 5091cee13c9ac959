/** A decision as events and conflicts tell it; codes by key, in the codebook's order. */
export type Adjudication = {
  quote: string;
  variable: string;
  version: number;
  codes: string[];
  reason: string;
  withdrawn: boolean;
};

/** What stands for somebody who saw an older version: nothing, where the decision was withdrawn. */
export function standing(stored: Adjudication | null) {
  if (!stored || stored.withdrawn)
    return { version: stored?.version ?? 0, codes: [], reason: null };
  return { version: stored.version, codes: stored.codes, reason: stored.reason };
}
