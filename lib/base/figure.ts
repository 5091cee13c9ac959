/** A range that goes with an estimate: 95 % unless its function says otherwise. */
export type Interval = { low: number; high: number };

/** Why a figure cannot be computed; every such figure is `{ value: null, reason }`, never NaN. */
export type Missing<Reason extends string> = { value: null; reason: Reason };
