import { getTranslations } from "next-intl/server";
import { Notice } from "../ui/notice";
import { NoDispute } from "./no-dispute";

type Props = {
  study: string;
  archivedBy: "quote" | "item" | "outlet" | null;
  hasCodebook: boolean;
};

/** Why a quote has nothing to decide, where that is so. */
export async function NoDecision({ study, archivedBy, hasCodebook }: Props) {
  const words = await getTranslations("corpus");
  if (archivedBy) return <Notice>{words(`archivedBy.${archivedBy}`)}</Notice>;
  return hasCodebook ? null : <NoDispute study={study} why="codebook" />;
}
