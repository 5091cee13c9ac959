"use server";

import { defineStudyAction } from "../auth/define-action";
import { archiveCode, createCode, restoreCode, updateCode } from "./code-mutations";
import { codeAddition, codeChoice, codeUpdate } from "./schema";

export const createCodeAction = defineStudyAction("lead", codeAddition, (access, input) =>
  createCode(access, input),
);

export const updateCodeAction = defineStudyAction("lead", codeUpdate, (access, input) =>
  updateCode(access, input),
);

export const archiveCodeAction = defineStudyAction("lead", codeChoice, (access, input) =>
  archiveCode(access, input),
);

export const restoreCodeAction = defineStudyAction("lead", codeChoice, (access, input) =>
  restoreCode(access, input),
);
