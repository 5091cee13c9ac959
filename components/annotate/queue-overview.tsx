import { getTranslations } from "next-intl/server";
import type { Hindrance } from "@/lib/annotation/hindrance";
import { progress, type QueueEntry } from "@/lib/annotation/queue";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageTitle } from "../ui/page-title";
import { HindranceNotice } from "./hindrance";
import { ProgressLine } from "./progress-line";
import { QuoteList } from "./quote-list";

type Props = {
  slug: string;
  queue: QueueEntry[];
  hindrance: Hindrance | null;
  /** The quote to go on with; null when all is submitted. */
  next: string | null;
  beginnings: Map<string, string | null>;
};

/** All of the analyst's quotes, and what there is to do with them. */
export async function QueueOverview({ slug, queue, hindrance, next, beginnings }: Props) {
  const words = await getTranslations("annotate");
  const base = `/studies/${slug}`;
  const isDone = queue.length > 0 && next === null;
  return (
    <>
      <PageTitle title={words("title")} lead={<ProgressLine progress={progress(queue)} />}>
        {next && !hindrance && (
          <ButtonLink look="primary" href={`${base}/annotate/${next}`}>
            {words("goOn")}
          </ButtonLink>
        )}
      </PageTitle>
      {hindrance && <HindranceNotice hindrance={hindrance} />}
      {!hindrance && queue.length === 0 && (
        <EmptyState title={words("emptyTitle")} text={words("emptyText")} />
      )}
      {!hindrance && isDone && (
        <EmptyState title={words("doneTitle")} text={words("doneText", { total: queue.length })}>
          <ButtonLink look="primary" href={base}>
            {words("comparison")}
          </ButtonLink>
        </EmptyState>
      )}
      {queue.length > 0 && (
        <section aria-labelledby="queue-title" className="mt-8">
          <h2 id="queue-title" className="mb-3 text-xl">
            {words("quotes")}
          </h2>
          <QuoteList {...{ slug, entries: queue, beginnings }} />
        </section>
      )}
    </>
  );
}
