import { getTranslations } from "next-intl/server";
import type { SentimentCounts } from "@/lib/comparison/sentiment-counts";
import { SentimentStrip } from "../charts/sentiment-strip";

const scale = [
  "bg-sentiment-n2",
  "bg-sentiment-n1",
  "bg-sentiment-0",
  "bg-sentiment-p1",
  "bg-sentiment-p2",
];

/** Each outlet's quotes by sentiment, with the key to the colours. */
export async function StudyStrips({ outlets }: { outlets: SentimentCounts[] }) {
  const words = await getTranslations("studies.list");
  return (
    <figure>
      <SentimentStrip
        outlets={outlets}
        words={{
          contested: words("contested"),
          notAnnotated: words("notAnnotated"),
          hidden: words("hidden"),
          noQuotes: words("noQuotes"),
        }}
      />
      <figcaption className="mt-3 flex flex-wrap items-center gap-x-2 text-soft text-xs">
        <span className="sr-only">{words("sentimentByOutlet")}</span>
        <span>{words("lowest")}</span>
        <span aria-hidden className="inline-flex">
          {scale.map((colour) => (
            <span key={colour} className={`h-2.5 w-4 ${colour}`} />
          ))}
        </span>
        <span>{words("highest")}</span>
      </figcaption>
    </figure>
  );
}
