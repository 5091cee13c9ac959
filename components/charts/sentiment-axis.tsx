import type { ReactNode } from "react";

type Props = {
  /** Of the scale, as a part of the chart's width. */
  width: string;
  /** What lies left and right of the middle. */
  sides: readonly [string, string];
  /** Head of what is drawn apart from the scale, if anything is. */
  apart: string | null;
  /** A share as the reader writes it. */
  percent: (share: number) => string;
  children: ReactNode;
};

/** Where the lines stand, and the share of quotes that each tells. */
const lines = [
  { left: "0%", share: 1 },
  { left: "25%", share: 0.5 },
  { left: "50%", share: 0 },
  { left: "75%", share: 0.5 },
  { left: "100%", share: 1 },
];

/** The scale behind the bars: which side is which, and lines at the halves. */
export function SentimentAxis({ width, sides, apart, percent, children }: Props) {
  return (
    <>
      <div aria-hidden="true" className="flex items-end pb-6 text-soft text-sm leading-tight">
        <div className="flex shrink-0 justify-between gap-4" style={{ width }}>
          <span>← {sides[0]}</span>
          <span className="text-right">{sides[1]} →</span>
        </div>
        {apart && <span className="grow pl-[6%] sm:pl-[4%]">{apart}</span>}
      </div>
      <div className="relative">
        <div
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 left-0"
          style={{ width }}
        >
          {lines.map(({ left, share }) => (
            <span
              key={left}
              style={{ left }}
              className={`absolute inset-y-0 border-l ${share === 0 ? "border-strong-rule" : "border-strong-rule/50 border-dotted"}`}
            >
              <span
                className={`absolute -top-5 whitespace-nowrap text-soft text-xs ${left === "0%" ? "" : left === "100%" ? "-translate-x-full" : "-translate-x-1/2"}`}
              >
                {percent(share)}
              </span>
            </span>
          ))}
        </div>
        {children}
      </div>
    </>
  );
}
