import { getTranslations } from "next-intl/server";
import type { SentimentCounts } from "@/lib/comparison/sentiment-counts";
import { SentimentStrip } from "../charts/sentiment-strip";
import { MoreOutlets, shownOutlets } from "./more-outlets";
import { StripKey } from "./strip-key";

const quotesOf = ({ counts, contested, notAnnotated, hidden }: SentimentCounts) =>
  counts.reduce((sum, { count }) => sum + count, contested + notAnnotated + hidden);

/** As many as there is room for, those with the most quotes, in the order that all have. */
function shownOf(outlets: SentimentCounts[]): SentimentCounts[] {
  const most = outlets.toSorted((a, b) => quotesOf(b) - quotesOf(a));
  const shown = new Set(most.slice(0, shownOutlets(outlets.length)));
  return outlets.filter((outlet) => shown.has(outlet));
}

/** Each outlet's quotes by sentiment, with the key to the colours. */
export async function StudyStrips({ slug, outlets }: { slug: string; outlets: SentimentCounts[] }) {
  const words = await getTranslations("studies.list");
  const shown = shownOf(outlets);
  return (
    <figure>
      <SentimentStrip
        outlets={shown}
        words={{
          contested: words("contested"),
          notAnnotated: words("notAnnotated"),
          hidden: words("hidden"),
          noQuotes: words("noQuotes"),
        }}
      />
      <MoreOutlets slug={slug} count={outlets.length - shown.length} />
      <StripKey outlets={shown} />
    </figure>
  );
}
