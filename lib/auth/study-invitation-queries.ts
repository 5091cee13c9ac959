import type { StudyAccess } from "../base/access";
import { type OpenInvitation, openInvitations } from "./link-queries";

/** The study's invitations that can still be used, the newest first. */
export function listStudyInvitations(access: StudyAccess<"lead">): Promise<OpenInvitation[]> {
  return openInvitations(access.study.id);
}
