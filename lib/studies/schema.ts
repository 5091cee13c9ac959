import { z } from "zod";
import { neededText, optionalText, requestKey, slug, version } from "../base/text";

const studyFields = z.strictObject({
  title: neededText(200),
  proposal: neededText(2000),
  proposedBy: neededText(300),
  proposedIn: neededText(500),
  question: optionalText(500),
  source: optionalText(2000),
  annotationNote: optionalText(2000),
});

/** /studies/new is the form itself. */
const studySlug = slug.refine((value) => value !== "new", "slug-taken");

export const newStudy = studyFields.extend({ slug: studySlug, requestKey });
export type NewStudy = z.output<typeof newStudy>;

export const studyUpdate = studyFields.extend({ version, requestKey });
export type StudyUpdate = z.output<typeof studyUpdate>;

/** Only what is given changes, so that two leads who change different things don't undo each other. */
export const studySettings = z.strictObject({
  answersShown: z.enum(["never", "closed", "always"]).optional(),
  namesShown: z.boolean().optional(),
  published: z.boolean().optional(),
  closed: z.boolean().optional(),
  requestKey,
});
export type StudySettings = z.output<typeof studySettings>;

export const onlyRequest = z.strictObject({ requestKey });
export type OnlyRequest = z.output<typeof onlyRequest>;

const member = z.coerce.number().int().min(1).max(1_000_000);

export const memberRole = z.strictObject({
  member,
  role: z.enum(["viewer", "analyst", "lead"]),
  requestKey,
});
export type MemberRole = z.output<typeof memberRole>;

export const memberRemoval = z.strictObject({ member, requestKey });
export type MemberRemoval = z.output<typeof memberRemoval>;
