"use server";

import { defineStudyAction } from "../auth/define-action";
import { removeMember, updateMemberRole } from "./member-mutations";
import { archiveStudy, restoreStudy, updateStudy, updateStudySettings } from "./mutations";
import { memberRemoval, memberRole, onlyRequest, studySettings, studyUpdate } from "./schema";

export const updateStudyAction = defineStudyAction("lead", studyUpdate, (access, input) =>
  updateStudy(access, input),
);

export const updateStudySettingsAction = defineStudyAction("lead", studySettings, (access, input) =>
  updateStudySettings(access, input),
);

export const archiveStudyAction = defineStudyAction("lead", onlyRequest, (access, input) =>
  archiveStudy(access, input),
);

export const restoreStudyAction = defineStudyAction("lead", onlyRequest, (access, input) =>
  restoreStudy(access, input),
);

export const updateMemberRoleAction = defineStudyAction("lead", memberRole, (access, input) =>
  updateMemberRole(access, input),
);

export const removeMemberAction = defineStudyAction("lead", memberRemoval, (access, input) =>
  removeMember(access, input),
);
