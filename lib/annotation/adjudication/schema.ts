import { z } from "zod";
import { neededText, requestKey } from "../../base/text";
import { key } from "../../corpus/schema";

const place = { quote: key, variable: z.string().min(1).max(60), requestKey };

/** A lead's decision on one variable of one quote. */
export const adjudicationInput = z.strictObject({
  ...place,
  /** The version that the lead saw; 0 where nothing was decided yet. */
  version: z.number().int().min(0),
  /** Keys; none of them, where the variable takes several, says that no code applies. */
  codes: z.array(z.string().max(60)).max(500),
  reason: neededText(4000),
});
export type AdjudicationInput = z.output<typeof adjudicationInput>;

/** The decision to withdraw, or to bring back, at the version that the lead saw. */
export const adjudicationChoice = z.strictObject({ ...place, version: z.number().int().min(1) });
export type AdjudicationChoice = z.output<typeof adjudicationChoice>;
