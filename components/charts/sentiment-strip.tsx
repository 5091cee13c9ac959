import { contestedFill, hiddenFill } from "./hatch";
import { tone } from "./tone";

type Part = { name: string; count: number; fill: string; pattern?: string; outlined?: boolean };

export type StripOutlet = {
  slug: string;
  name: string;
  /** The codes of sentiment from the most negative to the most positive, with their quotes. */
  counts: { name: string; value: number | null; count: number }[];
  contested: number;
  notAnnotated: number;
  /** Quotes whose answers the viewer may not see yet. */
  hidden: number;
};

type Words = { contested: string; notAnnotated: string; hidden: string; noQuotes: string };

function parts(outlet: StripOutlet, words: Words): Part[] {
  const { counts, contested, notAnnotated, hidden } = outlet;
  const scale = counts.map(({ name, value, count }) => ({ name, count, fill: tone(value).fill }));
  const aside = [
    { name: words.contested, count: contested, fill: "", pattern: contestedFill },
    { name: words.notAnnotated, count: notAnnotated, fill: "fill-none", outlined: true },
    { name: words.hidden, count: hidden, fill: "", pattern: hiddenFill },
  ];
  return [...scale, ...aside].filter(({ count }) => count > 0);
}

function Bar({ parts }: { parts: Part[] }) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  return (
    <svg aria-hidden="true" className="h-2.5 w-full overflow-visible">
      {parts.map((part) => {
        const x = (from / total) * 100;
        from += part.count;
        return (
          <rect
            key={part.name}
            x={`${x}%`}
            width={`${(part.count / total) * 100}%`}
            height="100%"
            fill={part.pattern}
            strokeDasharray={part.outlined ? "3 2" : undefined}
            className={`${part.fill} ${part.outlined ? "stroke-strong-rule" : "stroke-surface"}`}
          />
        );
      })}
    </svg>
  );
}

/**
 * The spread of sentiment of each outlet as one thin bar, most negative on the left; the same in words
 * for those who don't see it. Draws on the server alone; the page puts <Hatches /> beside its strips once.
 */
export function SentimentStrip({ outlets, words }: { outlets: StripOutlet[]; words: Words }) {
  return (
    <dl className="grid grid-cols-[minmax(0,10rem)_1fr] items-center gap-x-3 gap-y-1 text-sm">
      {outlets.map((outlet) => {
        const drawn = parts(outlet, words);
        const spoken = drawn.map(({ name, count }) => `${name} ${count}`).join(", ");
        return (
          <div key={outlet.slug} className="contents">
            <dt className="truncate text-soft">{outlet.name}</dt>
            <dd>
              {drawn.length > 0 ? (
                <>
                  <Bar parts={drawn} />
                  <span className="sr-only">{spoken}</span>
                </>
              ) : (
                <span className="text-soft">{words.noQuotes}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
