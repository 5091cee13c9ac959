"use server";

import { defineStudyAction } from "../auth/define-action";
import { withdrawFrozenFigure } from "./mutations";
import { withdrawal } from "./schema";

export const withdrawFrozenFigureAction = defineStudyAction(
  "lead",
  withdrawal,
  withdrawFrozenFigure,
);
