import type { ReactNode } from "react";

type Props = {
  /** Of the scale, as a part of the chart's width. */
  width: string;
  /** What lies left and right of the middle. */
  sides: readonly [string, string];
  /** Head of what is drawn apart from the scale, if anything is. */
  apart: string | null;
  children: ReactNode;
};

const lines = ["0%", "25%", "50%", "75%", "100%"];

/** The scale behind the bars: which side is which, and lines at the halves. */
export function SentimentAxis({ width, sides, apart, children }: Props) {
  return (
    <>
      <div aria-hidden="true" className="flex items-end pb-1 text-soft text-sm leading-tight">
        <div className="flex shrink-0 justify-between gap-4" style={{ width }}>
          <span>← {sides[0]}</span>
          <span className="text-right">{sides[1]} →</span>
        </div>
        {apart && <span className="grow pl-[6%] sm:pl-[4%]">{apart}</span>}
      </div>
      <div className="relative">
        <div aria-hidden="true" className="absolute inset-y-0 left-0" style={{ width }}>
          {lines.map((left) => (
            <span
              key={left}
              style={{ left }}
              className={`absolute inset-y-0 border-l ${left === "50%" ? "border-strong-rule" : "border-rule border-dotted"}`}
            />
          ))}
        </div>
        {children}
      </div>
    </>
  );
}
