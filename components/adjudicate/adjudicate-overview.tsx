import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { PageTitle } from "../ui/page-title";
import { AdjudicatedList, type AdjudicatedQuote } from "./adjudicated-list";
import { AdjudicationProgress } from "./adjudication-progress";
import { DisputeList, type ListedDispute } from "./dispute-list";
import { ListedSection } from "./listed-section";
import { NoDispute, type NothingInDispute } from "./no-dispute";

type Listed<Quote> = { quotes: Quote[]; total: number };

type Props = {
  study: string;
  progress: { contested: number; decided: number };
  /** The first quote with something contested to decide; null when there is none. */
  next: string | null;
  contested: Listed<ListedDispute>;
  majority: Listed<ListedDispute>;
  adjudicated: Listed<AdjudicatedQuote>;
  /** Names of variables by key. */
  names: ReadonlyMap<string, string>;
  empty: NothingInDispute | null;
};

/** What is to decide, contested quotes first, and what is decided. */
export async function AdjudicateOverview({ study, progress, next, empty, ...lists }: Props) {
  const words = await getTranslations("adjudicate");
  const { contested, majority, adjudicated, names } = lists;
  const size = ({ quotes, total }: Listed<unknown>) => ({ shown: quotes.length, total });
  const allDecided = progress.contested > 0 && next === null;
  return (
    <>
      <PageTitle title={words("title")} lead={words("lead")}>
        {next && (
          <ButtonLink look="primary" href={`/studies/${study}/adjudicate/${next}`}>
            {words("next")}
          </ButtonLink>
        )}
        {allDecided && <ButtonLink href={`/studies/${study}`}>{words("seeComparison")}</ButtonLink>}
      </PageTitle>
      <p className="mb-8">
        <AdjudicationProgress progress={progress} />
        {allDecided && words("allDecided")}
      </p>
      {empty && <NoDispute study={study} why={empty} />}
      <ListedSection
        {...{ id: "contested", title: words("contested"), text: words("contestedText") }}
        {...size(contested)}
        cut="first"
      >
        <DisputeList study={study} quotes={contested.quotes} />
      </ListedSection>
      <ListedSection
        {...{ id: "majority", title: words("majority"), text: words("majorityText") }}
        {...size(majority)}
        cut="first"
      >
        <DisputeList study={study} quotes={majority.quotes} />
      </ListedSection>
      <ListedSection
        {...{ id: "adjudicated", title: words("adjudicated"), text: words("adjudicatedText") }}
        {...size(adjudicated)}
        cut="newest"
      >
        <AdjudicatedList study={study} quotes={adjudicated.quotes} names={names} />
      </ListedSection>
    </>
  );
}
