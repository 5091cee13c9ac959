/** no-quotes: no quote passes the filters; none-resolved: some do, and none of them has a value. */
export type NoData = "no-quotes" | "none-resolved";

/** none-present: codes are resolved, and no quote carries one. */
export type NoCodes = NoData | "none-present";

/** Below this many quotes a mark carries the badge "few quotes", and a mean gets no interval. */
export const FEW_QUOTES = 5;
