import { getLocale, getTranslations } from "next-intl/server";
import { isolating } from "@/lib/words/isolated";
import { LiveBars } from "../charts/live-bars";
import { MeanLine } from "../charts/mean-line";
import { SentimentAxis } from "../charts/sentiment-axis";
import { SentimentDrawing } from "../charts/sentiment-drawing";
import { domainOf, percent, ROW } from "../charts/sentiment-layout";
import { signed } from "../figures/numbers";
import { scaleEnds } from "../figures/scale-figure";
import type { ScaleOf, ScaleOutlet } from "../figures/scale-variable";
import { OutletLabel } from "./outlet-label";
import { sentimentBar, sentimentMean } from "./sentiment-bars-of";
import { SentimentLegend } from "./sentiment-legend";
import { labelled, type View } from "./view";

type Props = { view: View; of: ScaleOf };

/** An outlet with its mean in a number, and the line of its mean; the bar lies between the two. */
async function Row({ view, of, outlet, width }: Props & { outlet: ScaleOutlet; width: string }) {
  const [plainWords, locale] = await Promise.all([getTranslations("comparison"), getLocale()]);
  const words = isolating(plainWords);
  const { quotes, of: figures } = outlet;
  const mean = figures.mean.value === null ? null : signed(figures.mean.value, locale);
  return (
    <li className="flex flex-col justify-between border-rule border-t pt-1.5 pb-1">
      <div className="flex items-center justify-between gap-3">
        <OutletLabel {...labelled(view, { ...outlet, n: quotes })} few={figures.few} />
        <span className="whitespace-nowrap text-sm tabular-nums">
          <span className="hidden sm:inline">
            {mean === null
              ? words("sentiment.noMean")
              : words("sentiment.meanOf", { mean, n: figures.n })}
          </span>
          <span className="sm:hidden">{mean ?? words("table.missing")}</span>
        </span>
      </div>
      {quotes === 0 && <p className="text-soft text-sm">{words("sentiment.noQuotes")}</p>}
      <div style={{ width }}>
        <MeanLine mean={sentimentMean(view, of, outlet)} />
      </div>
    </li>
  );
}

/** Diverging bars of sentiment with their means, a row an outlet, in the words of the figure's files. */
export async function SentimentChart({ view, of }: Props) {
  const words = await getTranslations("comparison");
  const bars = of.rows.map((outlet) => sentimentBar(view, of, outlet));
  const domain = domainOf(bars);
  const width = `${percent(1, domain)}%`;
  return (
    <div>
      <SentimentLegend view={view} />
      <SentimentAxis
        width={width}
        sides={[words("sentiment.negativeSide"), words("sentiment.positiveSide")]}
        percent={(share) => words("share", { share })}
        apart={domain.end > 1 ? words("sentiment.apart") : null}
      >
        <ol className="grid grid-cols-1" style={{ gridAutoRows: `${ROW.height}rem` }}>
          {of.rows.map((outlet) => (
            <Row key={outlet.slug} {...{ view, of, outlet, width }} />
          ))}
        </ol>
        <div className="pointer-events-none absolute inset-0 [&_a]:pointer-events-auto">
          <LiveBars bars={bars} domain={domain}>
            <SentimentDrawing bars={bars} domain={domain} />
          </LiveBars>
        </div>
      </SentimentAxis>
      <div
        aria-hidden="true"
        className="flex justify-between gap-2 text-soft text-sm"
        style={{ width }}
      >
        {scaleEnds(of).map(({ part, text }) => (
          <span key={part}>{text}</span>
        ))}
      </div>
    </div>
  );
}
