import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import type { SentimentCounts } from "@/lib/comparison/sentiment-counts";
import type { StudyCard as Card } from "@/lib/studies/queries";
import { Badge } from "../ui/badge";
import { OutletNames } from "./outlet-names";
import { StateBadges } from "./state-badges";
import { StudyStrips } from "./study-strips";

type Sentiment = Promise<SentimentCounts[] | null>;
type Props = { study: Card; sentiment: Sentiment };

type Strips = { slug: string; sentiment: Sentiment; names: ReactNode };

async function StripsOrNames({ slug, sentiment, names }: Strips) {
  const outlets = await sentiment;
  return outlets && outlets.length > 0 ? <StudyStrips slug={slug} outlets={outlets} /> : names;
}

/** A study in the list: the proposal first, and beside it who writes about it. */
export async function StudyCard({ study, sentiment }: Props) {
  const words = await getTranslations("studies.list");
  const { access, title, proposal, proposedBy, proposedIn, outlets, quotes, role } = study;
  const { slug } = access.study;
  const names = <OutletNames slug={slug} outlets={outlets} none={words("noOutlets")} />;
  return (
    <article className="grid gap-x-12 gap-y-6 border-rule border-t py-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0">
        <h2 className="text-2xl sm:text-3xl">
          <Link
            href={`/studies/${slug}`}
            className="decoration-2 decoration-accent underline-offset-4 hover:underline"
          >
            {title}
          </Link>
        </h2>
        <p className="mt-3 line-clamp-5 max-w-prose whitespace-pre-line font-serif text-lg">
          {proposal}
        </p>
        <p className="mt-3 max-w-prose text-sm text-soft">
          {proposedBy}. {proposedIn}
        </p>
        <p className="mt-4 flex flex-wrap items-center gap-2">
          <StateBadges {...access.study} visitor={access.account === null} />
          {role && <Badge>{words("yourRole", { role })}</Badge>}
        </p>
      </div>
      <div className="min-w-0">
        <p className="mb-3 border-rule border-b pb-1 text-soft text-sm">
          {words("outlets", { count: outlets.length })} · {words("quotes", { count: quotes })}
        </p>
        <Suspense fallback={names}>
          <StripsOrNames slug={slug} sentiment={sentiment} names={names} />
        </Suspense>
      </div>
    </article>
  );
}
