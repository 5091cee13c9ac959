"use client";

import { useEffect } from "react";
import {
  Bar,
  BarChart,
  type BarShapeProps,
  ResponsiveContainer,
  usePlotArea,
  XAxis,
  YAxis,
} from "recharts";
import { SegmentRow } from "./segment-row";
import { type Domain, ROW, type SentimentBar } from "./sentiment-layout";

type Props = { bars: SentimentBar[]; domain: Domain; onDrawn: () => void };

/** The places where the bar begins and ends, with whatever is drawn apart from the scale. */
function ends({ segments }: SentimentBar): [number, number] {
  return [segments[0]?.from ?? 0, segments.at(-1)?.to ?? 0];
}

/** Pixels of a rem: letters may be larger than they were meant. */
const remPixels = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** All segments of an outlet in one shape, so that the keyboard goes along the bar. */
function Row({ x, y, width, height, payload }: BarShapeProps) {
  const { segments } = payload as SentimentBar;
  const [from, to] = ends(payload);
  if (from === to) return null;
  const pixels = width / (to - from);
  const rem = remPixels();
  const ruler = {
    at: (place: number) => x + (place - from) * pixels,
    length: (share: number) => share * pixels,
    down: (rems: number) => rems * rem,
  };
  const top = (y + height / 2) / rem - ROW.barHeight / 2;
  return <SegmentRow segments={segments} ruler={ruler} top={top} />;
}

/** Tells when the chart has its place and its bars are there. */
function Drawn({ onDrawn }: { onDrawn: () => void }) {
  const hasPlace = usePlotArea() !== undefined;
  useEffect(() => {
    if (!hasPlace) return;
    const frame = requestAnimationFrame(() => requestAnimationFrame(onDrawn));
    return () => cancelAnimationFrame(frame);
  }, [hasPlace, onDrawn]);
  return null;
}

/** The diverging bars in the browser: as the server drew them. */
export default function SentimentBars({ bars, domain, onDrawn }: Props) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={bars}
        layout="vertical"
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis hide type="number" domain={[domain.start, domain.end]} allowDataOverflow />
        <YAxis hide type="category" dataKey="slug" />
        <Bar dataKey={ends} shape={Row} isAnimationActive={false} />
        <Drawn onDrawn={onDrawn} />
      </BarChart>
    </ResponsiveContainer>
  );
}
