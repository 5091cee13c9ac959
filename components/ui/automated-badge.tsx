import { getTranslations } from "next-intl/server";
import { Badge } from "./badge";

/** Marks an analyst that is a program, wherever it is named. */
export async function AutomatedBadge() {
  const words = await getTranslations("common");
  return <Badge hint={words("automatedHint")}>{words("automated")}</Badge>;
}
