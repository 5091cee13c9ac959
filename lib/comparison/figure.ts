/** A range that goes with an estimate: 95 % unless its function says otherwise. */
export type Interval = { low: number; high: number };

/** Why a figure cannot be computed; every such figure is `{ value: null, reason }`, never NaN. */
export type Missing<Reason extends string> = { value: null; reason: Reason };

/** no-quotes: no quote passes the filters; none-resolved: some do, and none of them has a value. */
export type NoData = "no-quotes" | "none-resolved";

/** Below this many quotes a mark carries the badge "few quotes", and a mean gets no interval. */
export const FEW_QUOTES = 5;
