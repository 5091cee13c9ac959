import { z } from "zod";
import { optionalText, requestKey } from "../base/text";

/** Code keys by the key of their variable; a draft may leave any of them out. */
export const answers = z.record(z.string().max(60), z.array(z.string().max(60)).max(500));
export type Answers = z.output<typeof answers>;

export const annotationInput = z.strictObject({
  /** The version that the analyst saw; 0 for a quote not begun yet. */
  version: z.number().int().min(0),
  answers,
  confidence: z.enum(["low", "medium", "high"]).nullish(),
  memo: optionalText(4000),
  submit: z.boolean(),
  requestKey,
});
export type AnnotationInput = z.output<typeof annotationInput>;

export const reopenInput = z.strictObject({ requestKey });
