import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { PageTitle } from "../ui/page-title";

type Props = { base: string; has: { outlets: boolean; items: boolean } };

/** The head of the corpus; what a quote or an item needs first is offered first. */
export async function CorpusTitle({ base, has }: Props) {
  const words = await getTranslations("corpus");
  return (
    <PageTitle title={words("overview.title")} lead={words("overview.lead")}>
      <ButtonLink href={`${base}/outlets/new`} look={has.outlets ? "secondary" : "primary"}>
        {words("overview.addOutlet")}
      </ButtonLink>
      {has.outlets && (
        <ButtonLink href={`${base}/items/new`} look={has.items ? "secondary" : "primary"}>
          {words("overview.addItem")}
        </ButtonLink>
      )}
      {has.items && (
        <ButtonLink href={`${base}/quotes/new`} look="primary">
          {words("overview.addQuote")}
        </ButtonLink>
      )}
    </PageTitle>
  );
}
