import type { Reason } from "../base/reason";

/** Why there is nothing at a frozen figure's address any more. */
export function withdrawnReason(at: Date): Reason {
  return { key: "frozen-withdrawn", values: { day: at.toISOString().slice(0, 10) } };
}
