import { getTranslations } from "next-intl/server";
import type { SentimentCounts } from "@/lib/comparison/sentiment-counts";
import { SentimentStrip } from "../charts/sentiment-strip";
import { StripKey } from "./strip-key";

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
      <StripKey outlets={outlets} />
    </figure>
  );
}
