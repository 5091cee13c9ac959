import { z } from "zod";
import { neededText, optionalText, requestKey, slug, version } from "../base/text";

export const studyFields = z.strictObject({
  title: neededText(200),
  proposal: neededText(2000),
  proposedBy: neededText(300),
  proposedIn: neededText(500),
  question: optionalText(500),
  source: optionalText(2000),
  annotationNote: optionalText(2000),
});

export const newStudy = studyFields.extend({ slug, requestKey });
export type NewStudy = z.output<typeof newStudy>;

export const studyUpdate = studyFields.extend({ version, requestKey });
export type StudyUpdate = z.output<typeof studyUpdate>;

export const studySettings = z.strictObject({
  answersShown: z.enum(["never", "closed", "always"]),
  namesShown: z.boolean(),
  published: z.boolean(),
  closed: z.boolean(),
  requestKey,
});
export type StudySettings = z.output<typeof studySettings>;
