import { SegmentRow } from "./segment-row";
import { type Domain, percent, ROW, type SentimentBar } from "./sentiment-layout";

type Props = { bars: readonly SentimentBar[]; domain: Domain };

/** The bars as the server draws them: whole before any script runs, and as wide as their place. */
export function SentimentDrawing({ bars, domain }: Props) {
  const ruler = {
    at: (place: number) => `${percent(place, domain)}%`,
    length: (share: number) =>
      `${percent(share, { ...domain, start: 0, end: domain.end - domain.start })}%`,
    down: (rem: number) => `${rem}rem`,
  };
  return (
    <svg
      role="presentation"
      width="100%"
      height={`${bars.length * ROW.height}rem`}
      className="block overflow-visible"
    >
      {bars.map(({ slug, segments }, row) => (
        <SegmentRow key={slug} {...{ segments, ruler }} top={row * ROW.height + ROW.barTop} />
      ))}
    </svg>
  );
}
