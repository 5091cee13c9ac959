"use server";

import { getTranslations } from "next-intl/server";
import { defineAccountAction } from "../auth/define-action";
import { requireStudyAccess } from "../auth/study-access";
import { invalidField } from "../base/app-error";
import { codebookCopy } from "../codebook/codebook-copy";
import { getCodebook } from "../codebook/queries";
import type { NewCodebook } from "../codebook/schema";
import { startingCodebook } from "../codebook/starting-codebook";
import { createFurnishedStudy } from "./new-study-mutations";
import { furnishedStudy } from "./new-study-schema";

async function chosenCodebook(slug: string): Promise<NewCodebook> {
  if (slug === "") {
    const words = await getTranslations("studies.starting");
    return startingCodebook((word) => words(word));
  }
  const codebook = await getCodebook(await requireStudyAccess(slug, "reader"));
  if (!codebook) throw invalidField("codebook", { key: "codebook-missing" });
  return codebookCopy(codebook);
}

export const createStudyAction = defineAccountAction(furnishedStudy, async (account, input) =>
  createFurnishedStudy(account, { ...input, codebook: await chosenCodebook(input.codebook) }),
);
