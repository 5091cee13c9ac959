import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { PageTitle } from "../ui/page-title";
import { AdjudicationProgress } from "./adjudication-progress";

type Props = {
  study: string;
  quote: string;
  isArchived: boolean;
  progress: { contested: number; decided: number };
  /** The next quote with something contested to decide; null when there is none but this. */
  next: string | null;
};

/** Which quote is decided, how many are, and the way to the next. */
export async function AdjudicateHead({ study, quote, isArchived, progress, next }: Props) {
  const [words, studies] = await Promise.all([
    getTranslations("adjudicate"),
    getTranslations("studies.settings"),
  ]);
  const base = `/studies/${study}/adjudicate`;
  return (
    <>
      <PageTitle
        title={words("quoteTitle", { key: quote })}
        kicker={<Link href={base}>{words("title")}</Link>}
        lead={<AdjudicationProgress progress={progress} />}
      >
        {next && <ButtonLink href={`${base}/${next}`}>{words("next")}</ButtonLink>}
      </PageTitle>
      {isArchived && (
        <div className="mb-8">
          <Notice>{studies("archivedNotice")}</Notice>
        </div>
      )}
    </>
  );
}
