import { getTranslations } from "next-intl/server";
import type { Hindrance } from "@/lib/annotation/hindrance";
import type { Progress } from "@/lib/annotation/queue";
import type { QueuePage } from "@/lib/annotation/queue-queries";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageLinks } from "../ui/page-links";
import { PageTitle } from "../ui/page-title";
import { HindranceNotice } from "./hindrance";
import { ProgressLine } from "./progress-line";
import { QuoteList } from "./quote-list";
import { UnsentList } from "./unsent-list";
import { unsentWords } from "./unsent-words";

type Props = {
  slug: string;
  account: number;
  progress: Progress;
  page: QueuePage;
  hindrance: Hindrance | null;
  /** The quote to go on with; null when all is submitted. */
  next: string | null;
  beginnings: Map<string, string | null>;
};

/** The analyst's quotes page by page, and what there is to do with them. */
export async function QueueOverview(props: Props) {
  const { slug, account, progress, page, hindrance, next, beginnings } = props;
  const words = await getTranslations("annotate");
  const base = `/studies/${slug}`;
  const pageAddress = (after: string | null) =>
    after === null ? null : `${base}/annotate?list${after && `&after=${after}`}`;
  const isDone = progress.total > 0 && next === null;
  return (
    <>
      <PageTitle title={words("title")} lead={<ProgressLine progress={progress} />}>
        {next && !hindrance && (
          <ButtonLink look="primary" href={`${base}/annotate/${next}`}>
            {words("goOn")}
          </ButtonLink>
        )}
      </PageTitle>
      <UnsentList
        {...{ slug, account }}
        order={page.entries.map(({ key }) => key)}
        words={await unsentWords()}
      />
      {hindrance && <HindranceNotice hindrance={hindrance} />}
      {!hindrance && progress.total === 0 && (
        <EmptyState title={words("emptyTitle")} text={words("emptyText")} />
      )}
      {!hindrance && isDone && (
        <EmptyState title={words("doneTitle")} text={words("doneText", { total: progress.total })}>
          <ButtonLink look="primary" href={base}>
            {words("comparison")}
          </ButtonLink>
        </EmptyState>
      )}
      {progress.total > 0 && (
        <section aria-labelledby="queue-title" className="mt-8">
          <h2 id="queue-title" className="mb-3 text-xl">
            {words("quotes")}
          </h2>
          <QuoteList {...{ slug, entries: page.entries, beginnings }} />
          <PageLinks
            label={words("pages")}
            previous={pageAddress(page.previous)}
            next={pageAddress(page.next)}
          />
        </section>
      )}
    </>
  );
}
