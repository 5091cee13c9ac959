import { getLocale } from "next-intl/server";
import { agreementTexts } from "@/app/studies/[slug]/figure-facts";
import { loadSheet } from "@/app/studies/[slug]/load-sheet";
import { drawnSheet } from "@/components/figures/drawn-sheet";
import { lastingSheet } from "@/components/figures/lasting-sheet";
import type { StudyAccess } from "@/lib/base/access";
import { AppError } from "@/lib/base/app-error";
import type { Values } from "@/lib/base/parameters";
import type { Shown } from "@/lib/frozen/freeze-queries";

/** The figure that a query string asks for, as freezing keeps it. Throws invalid-input. */
export async function loadShown(access: StudyAccess, values: Values): Promise<Shown> {
  // Whoever may read the study reads what is frozen, for good.
  const loaded = await loadSheet(access, values, "reader");
  const { columns, search, ground, problems, filters, sheet } = loaded;
  if (Object.keys(problems).length > 0) {
    throw new AppError("invalid-input", { key: "check-fields" }, { fields: problems });
  }
  const agreement = agreementTexts(loaded);
  const language = await getLocale();
  const drawn = sheet && lastingSheet(drawnSheet(sheet));
  return { columns, search, ground, sheet: drawn, filters, agreement, language };
}
