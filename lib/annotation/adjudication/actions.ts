"use server";

import { defineStudyAction } from "../../auth/define-action";
import { recordAdjudication, restoreAdjudication, withdrawAdjudication } from "./mutations";
import { adjudicationChoice, adjudicationInput } from "./schema";

export const recordAdjudicationAction = defineStudyAction(
  "lead",
  adjudicationInput,
  recordAdjudication,
);

export const withdrawAdjudicationAction = defineStudyAction(
  "lead",
  adjudicationChoice,
  withdrawAdjudication,
);

export const restoreAdjudicationAction = defineStudyAction(
  "lead",
  adjudicationChoice,
  restoreAdjudication,
);
