import { z } from "zod";
import { optionalText, requestKey } from "../base/text";
import { key } from "../corpus/schema";

/** Code keys by the key of their variable; a draft may leave any of them out. */
export const answers = z.record(z.string().max(60), z.array(z.string().max(60)).max(500));
export type Answers = z.output<typeof answers>;

const fields = {
  answers,
  confidence: z.enum(["low", "medium", "high"]).nullish(),
  memo: optionalText(4000),
  submit: z.boolean(),
};

export const annotationInput = z.strictObject({
  /** The version that the analyst saw; 0 for a quote not begun yet. */
  version: z.number().int().min(0),
  ...fields,
  requestKey,
});
export type AnnotationInput = z.output<typeof annotationInput>;

/** One of many: what an analyst who can't sign in, known by number, answered on the quote of this key. */
export const importedAnnotation = z
  .strictObject({
    quote: key,
    analyst: z.number().int().min(1),
    ...fields,
    /** Left out: now. */
    submittedAt: z.date().optional(),
  })
  .refine((annotation) => annotation.submit || !annotation.submittedAt, {
    path: ["submittedAt"],
    message: "invalid",
  });
export type ImportedAnnotation = z.output<typeof importedAnnotation>;

export const reopenInput = z.strictObject({ requestKey });
