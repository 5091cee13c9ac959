import { getTranslations } from "next-intl/server";
import type { FrozenFigure } from "@/lib/frozen/queries";
import { frozenRefusal, type WholeFigure } from "@/lib/frozen/refusal";
import { ButtonLink } from "../ui/button";
import { PageTitle } from "../ui/page-title";

type Props = { figure: Exclude<FrozenFigure, WholeFigure>; study: string };

/** Why a frozen figure is not shown. */
export async function FrozenRefused({ figure, study }: Props) {
  const [words, errors] = await Promise.all([getTranslations("frozen"), getTranslations("errors")]);
  const { key, values } = frozenRefusal(figure).reason;
  return (
    <>
      <PageTitle
        kicker={words("figure")}
        title={words(`refused.${figure.state}`)}
        lead={errors(key, values ?? {})}
      />
      <ButtonLink href={`/studies/${study}/frozen`}>{words("list.title")}</ButtonLink>
    </>
  );
}
