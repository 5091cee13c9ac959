"use server";

import { invitationChoice, studyInvitation } from "../auth/account-schema";
import { createInvitation } from "../auth/create-link";
import { defineStudyAction } from "../auth/define-action";
import { revokeStudyInvitation } from "../auth/invitation-mutations";

export const inviteToStudyAction = defineStudyAction("lead", studyInvitation, (access, input) =>
  createInvitation(access, input),
);

export const revokeStudyInvitationAction = defineStudyAction(
  "lead",
  invitationChoice,
  (access, { invitation }) => revokeStudyInvitation(access, invitation),
);
