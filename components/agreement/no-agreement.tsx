import { getTranslations } from "next-intl/server";
import type { StudyAccess } from "@/lib/base/access";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

type Props = { kind: "codebook" | "none" | "noneFiltered" | "oneAnalyst"; access: StudyAccess };

/** Nothing that could be agreed on, and what to do about it. */
export async function NoAgreement({ kind, access }: Props) {
  const words = await getTranslations("agreement");
  const base = `/studies/${access.study.slug}`;
  const annotates = access.role === "analyst" || access.role === "lead";
  return (
    <div className="mt-6">
      <EmptyState title={words(`empty.${kind}`)} text={words(`empty.${kind}Text`)}>
        {kind === "none" && annotates && (
          <ButtonLink href={`${base}/annotate`}>{words("empty.annotate")}</ButtonLink>
        )}
        {kind === "none" && access.role === "lead" && (
          <ButtonLink href={`${base}/settings`}>{words("empty.invite")}</ButtonLink>
        )}
        {(kind === "noneFiltered" || kind === "oneAnalyst") && (
          <ButtonLink href={`${base}/agreement`}>{words("empty.clear")}</ButtonLink>
        )}
      </EmptyState>
    </div>
  );
}
