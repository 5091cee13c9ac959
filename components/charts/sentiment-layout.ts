/** What a segment stands for; the last three are no values of the scale and are drawn apart from it. */
export type SegmentKind = "code" | "contested" | "not-annotated" | "hidden";

export type SegmentInput = {
  /** Of its mark, unique on the page. */
  mark: string;
  kind: SegmentKind;
  /** The number that the code stands for; null on segments without a place on the scale. */
  value: number | null;
  count: number;
  /** In full words: what the mark says under pointer, focus and finger alike. */
  label: string;
  /** Analysts agree too little on this code; it is hatched. */
  isDoubtful: boolean;
};

/** A segment in its place: shares of the outlet's quotes to the right (+) or left (−) of the middle. */
export type Segment = SegmentInput & { from: number; to: number };

/** A segment of the page, which leads to its quotes. */
export type LinkedSegment = Segment & { href: string; isOpen: boolean };

/** The bar of an outlet. */
export type SentimentBar = { slug: string; segments: LinkedSegment[] };

/** Between the scale and what is drawn apart from it. */
const GAP = 0.12;

const isOnScale = ({ kind }: SegmentInput) => kind === "code";

function inPlace(segments: SegmentInput[], at: { start: number; n: number }): Segment[] {
  let from = at.start;
  return segments.map((segment) => {
    const to = from + segment.count / at.n;
    const placed = { ...segment, from, to };
    from = to;
    return placed;
  });
}

/**
 * Puts an outlet's segments in their places. On the scale −1 … 1 the bar is as long as the share of
 * quotes that have a value, ordered from the most negative; quotes of value 0 are split around the
 * middle, so that the bar leans to the side that prevails. What has no value begins right of the scale.
 */
export function placedSegments(input: SegmentInput[], n: number): Segment[] {
  if (n === 0) return [];
  const shown = input.filter(({ count }) => count > 0);
  const scale = shown.filter(isOnScale).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const left = scale.reduce((sum, { value, count }) => {
    const part = (value ?? 0) < 0 ? 1 : (value ?? 0) > 0 ? 0 : 0.5;
    return sum + part * count;
  }, 0);
  const apart = shown.filter((segment) => !isOnScale(segment));
  return [...inPlace(scale, { start: -left / n, n }), ...inPlace(apart, { start: 1 + GAP, n })];
}

export type Domain = { start: number; end: number };

/** From −1 to the end of the longest bar drawn apart; just the scale when there is none. */
export function domainOf(bars: readonly { segments: readonly Segment[] }[]): Domain {
  const ends = bars.flatMap(({ segments }) => segments.map(({ to }) => to));
  const furthest = Math.max(1, ...ends);
  return { start: -1, end: furthest > 1 ? Math.max(furthest, 1 + GAP + 0.5) : 1 };
}

/** Where a place stands in the domain, in percent of its width. */
export function percent(place: number, { start, end }: Domain): number {
  return ((place - start) / (end - start)) * 100;
}

/** One row of the chart: its name, its bar and the line of its mean, in rem, so that they grow as letters do. */
export const ROW = { height: 5.875, barTop: 2.0625, barHeight: 1.75 };
