import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

type Props = { kind: "codebook" | "none" | "noneFiltered"; path: string };

/** Nothing that could be agreed on, and what to do about it. */
export async function NoAgreement({ kind, path }: Props) {
  const words = await getTranslations("agreement");
  return (
    <div className="mt-6">
      <EmptyState title={words(`empty.${kind}`)} text={words(`empty.${kind}Text`)}>
        {kind === "noneFiltered" && <ButtonLink href={path}>{words("empty.clear")}</ButtonLink>}
      </EmptyState>
    </div>
  );
}
