import { z } from "zod";
import { neededText, optionalText, requestKey } from "../base/text";

/** Keys may begin with a minus: sentiment's codes are "-2" to "2". */
const key = z
  .string()
  .min(1)
  .max(60)
  .regex(/^-?[a-z0-9]+(-[a-z0-9]+)*$/, "not-a-slug")
  // Answers are objects by key; what every object has already is no key.
  .refine((value) => !(value in {}), "not-a-slug");

const newCode = z.strictObject({
  key,
  name: neededText(120),
  definition: neededText(2000),
  include: optionalText(2000),
  exclude: optionalText(2000),
  value: z.number().nullish(),
});

const newVariable = z
  .strictObject({
    key,
    name: neededText(120),
    question: neededText(500),
    level: z.enum(["nominal", "ordinal", "interval", "ratio"]),
    select: z.enum(["one", "many"]),
    max: z.number().int().min(1).max(50).default(1),
    codes: z.array(newCode).min(1).max(500),
  })
  .refine((variable) => variable.select === "many" || variable.max === 1, {
    path: ["max"],
    message: "too-many",
  });

export const newCodebook = z.strictObject({
  name: neededText(200),
  version: z.number().int().min(1),
  unit: neededText(500),
  variables: z.array(newVariable).min(1).max(50),
});
export type NewCodebook = z.output<typeof newCodebook>;

const codeTexts = newCode.omit({ key: true, value: true });
const place = { variable: key, requestKey };

/** A code added on screen; its key is made from its name. */
export const codeAddition = codeTexts.extend(place);
export type CodeAddition = z.output<typeof codeAddition>;

export const codeUpdate = codeTexts.extend({ ...place, code: key, version: z.string().max(40) });
export type CodeUpdate = z.output<typeof codeUpdate>;

export const codeChoice = z.strictObject({ ...place, code: key });
export type CodeChoice = z.output<typeof codeChoice>;
