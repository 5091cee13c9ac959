import { getLocale, getTranslations } from "next-intl/server";
import type { ComparisonOutlet } from "@/lib/comparison/comparison";
import { isolated, isolating } from "@/lib/words/isolated";
import { LiveBars } from "../charts/live-bars";
import { MeanLine } from "../charts/mean-line";
import { SentimentAxis } from "../charts/sentiment-axis";
import { SentimentDrawing } from "../charts/sentiment-drawing";
import { domainOf, percent, ROW } from "../charts/sentiment-layout";
import { signed } from "../figures/numbers";
import { meanMark, scaleEnd } from "./mean-mark";
import { OutletLabel } from "./outlet-label";
import { sentimentBar } from "./sentiment-bars-of";
import { SentimentLegend } from "./sentiment-legend";
import { labelled, type View } from "./view";

function codeName({ variables }: View, value: number): string {
  return variables.sentiment.codes.find((code) => code.value === value)?.name ?? "";
}

/** Diverging bars of sentiment with their means, a row an outlet. */
export async function SentimentChart({ view }: { view: View }) {
  const [plainWords, locale] = await Promise.all([getTranslations("comparison"), getLocale()]);
  const words = isolating(plainWords);
  const { outlets } = view.figures;
  const bars = outlets.map((outlet) => sentimentBar(view, outlet, words));
  const domain = domainOf(bars);
  const scaleWidth = `${percent(1, domain)}%`;
  const end = scaleEnd(view);
  const ends = [-end, 0, end].map(
    (value) => `${isolated(codeName(view, value))} ${signed(value, locale)}`,
  );
  const meanText = ({ sentiment: { mean } }: ComparisonOutlet) =>
    mean.value === null
      ? words("sentiment.noMean")
      : words("sentiment.meanOf", { mean: signed(mean.value, locale) });
  const shortMean = ({ sentiment: { mean } }: ComparisonOutlet) =>
    mean.value === null ? words("table.missing") : signed(mean.value, locale);
  return (
    <div>
      <SentimentLegend view={view} />
      <SentimentAxis
        width={scaleWidth}
        sides={[words("sentiment.negativeSide"), words("sentiment.positiveSide")]}
        percent={(share) => words("share", { share })}
        apart={domain.end > 1 ? words("sentiment.apart") : null}
      >
        <ol className="grid grid-cols-1" style={{ gridAutoRows: `${ROW.height}rem` }}>
          {outlets.map((outlet) => (
            <li
              key={outlet.slug}
              className="flex flex-col justify-between border-rule border-t pt-1.5 pb-1"
            >
              <div className="flex items-center justify-between gap-3">
                <OutletLabel {...labelled(view, outlet)} few={outlet.sentiment.few} />
                <span className="whitespace-nowrap text-sm tabular-nums">
                  <span className="hidden sm:inline">{meanText(outlet)}</span>
                  <span className="sm:hidden">{shortMean(outlet)}</span>
                </span>
              </div>
              {outlet.n === 0 && <p className="text-soft text-sm">{words("sentiment.noQuotes")}</p>}
              <div style={{ width: scaleWidth }}>
                <MeanLine mean={meanMark(view, outlet, { words, locale })} />
              </div>
            </li>
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
        style={{ width: scaleWidth }}
      >
        {ends.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </div>
    </div>
  );
}
