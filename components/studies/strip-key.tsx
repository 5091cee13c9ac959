import { getTranslations } from "next-intl/server";
import type { SentimentCounts } from "@/lib/comparison/sentiment-counts";
import { contestedFill, hiddenFill } from "../charts/hatch";

const scale = [
  "bg-sentiment-n2",
  "bg-sentiment-n1",
  "bg-sentiment-0",
  "bg-sentiment-p1",
  "bg-sentiment-p2",
];

/** What the colours and patterns of the strips above stand for; only those that are drawn. */
export async function StripKey({ outlets }: { outlets: SentimentCounts[] }) {
  const words = await getTranslations("studies.list");
  const drawn = (count: (outlet: SentimentCounts) => number) =>
    outlets.some((outlet) => count(outlet) > 0);
  const rated = drawn(({ counts }) => counts.reduce((sum, each) => sum + each.count, 0));
  return (
    <figcaption className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-soft text-xs">
      <span className="sr-only">{words("sentimentByOutlet")}</span>
      {rated && (
        <span className="inline-flex items-center gap-2">
          {words("lowest")}
          <span aria-hidden className="inline-flex">
            {scale.map((colour) => (
              <span key={colour} className={`h-2.5 w-4 ${colour}`} />
            ))}
          </span>
          {words("highest")}
        </span>
      )}
      {drawn(({ contested }) => contested) && (
        <Pattern fill={contestedFill} name={words("contested")} />
      )}
      {drawn(({ notAnnotated }) => notAnnotated) && (
        <Pattern fill="none" name={words("notAnnotated")} />
      )}
      {drawn(({ hidden }) => hidden) && <Pattern fill={hiddenFill} name={words("hidden")} />}
    </figcaption>
  );
}

function Pattern({ fill, name }: { fill: string; name: string }) {
  const outlined = fill === "none";
  return (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden="true" className="h-2.5 w-4 overflow-visible">
        <rect
          width="100%"
          height="100%"
          fill={fill}
          strokeDasharray={outlined ? "3 2" : undefined}
          className={outlined ? "stroke-strong-rule" : undefined}
        />
      </svg>
      {name}
    </span>
  );
}
