import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { QueuePlace } from "@/lib/annotation/queue-queries";
import { ProgressLine } from "./progress-line";
import { QuoteList } from "./quote-list";
import { UnsentList } from "./unsent-list";
import { unsentWords } from "./unsent-words";

type Props = {
  slug: string;
  account: number;
  queue: QueuePlace;
  current: string;
  beginnings: Map<string, string | null>;
};

/** How many quotes the list beside a quote shows; the whole list has a page of its own. */
export const listSize = 40;

const step =
  "inline-flex min-h-9 items-center rounded border border-strong-rule bg-surface px-3 text-sm hover:bg-sunken";

/** Where in the queue this quote stands, how far the analyst is, and the ways to other quotes. */
export async function QueueHead({ slug, account, queue, current, beginnings }: Props) {
  const words = await getTranslations("annotate");
  const base = `/studies/${slug}/annotate`;
  const { place, progress, previous, next, near } = queue;
  return (
    <div className="pt-5 pb-4">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h1 id="annotate-title" tabIndex={-1} className="text-2xl outline-none">
          {words("quoteTitle", { place, total: progress.total })}
        </h1>
        <ProgressLine progress={progress} />
        <nav aria-label={words("quotes")} className="ml-auto flex gap-2">
          {previous && (
            <Link href={`${base}/${previous}`} prefetch={false} className={step}>
              <span aria-hidden="true">←&nbsp;</span> {words("previous")}
            </Link>
          )}
          {next && (
            <Link href={`${base}/${next}`} prefetch={false} className={step}>
              {words("next")} <span aria-hidden="true">&nbsp;→</span>
            </Link>
          )}
        </nav>
      </div>
      <details className="mt-1">
        <summary className="inline-flex min-h-8 cursor-pointer items-center text-accent text-sm">
          {words("quotes")}
        </summary>
        <div className="mt-1 rounded border border-rule bg-surface p-4">
          <QuoteList {...{ slug, entries: near, beginnings, current }} />
          {near.length < progress.total && (
            <Link href={`${base}?list`} className="text-accent text-sm underline">
              {words("allQuotes")}
            </Link>
          )}
        </div>
      </details>
      <UnsentList
        {...{ slug, account, current }}
        order={near.map(({ key }) => key)}
        words={await unsentWords()}
      />
    </div>
  );
}
