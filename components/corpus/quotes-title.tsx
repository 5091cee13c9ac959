import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { PageTitle } from "../ui/page-title";

/** The head of the list of quotes; whoever keeps the corpus finds the way there. */
export async function QuotesTitle({ study, keeps }: { study: string; keeps: boolean }) {
  const words = await getTranslations("corpus");
  return (
    <PageTitle title={words("quotes")} lead={words("list.lead")}>
      {keeps && (
        <>
          <ButtonLink href={`/studies/${study}/corpus`}>{words("overview.title")}</ButtonLink>
          <ButtonLink look="primary" href={`/studies/${study}/corpus/quotes/new`}>
            {words("overview.addQuote")}
          </ButtonLink>
        </>
      )}
    </PageTitle>
  );
}
