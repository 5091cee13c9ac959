import { bootstrapIntervals } from "../../../lib/agreement/bootstrap";
import { distanceOf } from "../../../lib/agreement/distances";
import { estimateOf } from "../../../lib/agreement/estimate";
import { krippendorffAlpha } from "../../../lib/agreement/krippendorff-alpha";
import {
  MISSING,
  type ReliabilityData,
  type Values,
} from "../../../lib/agreement/reliability-data";
import { random } from "../../../lib/resampling/random";
import { answerParent } from "../in-child";
import { medianMs } from "../median";

export type Asked = { units: readonly number[] };
export type MeasuredAgreement = {
  values: string;
  units: number;
  patterns: number;
  /** Milliseconds. */
  bareMs: number;
  alphaMs: number;
  resampledMs: number;
};

const CODERS = 12;
const GAPS = 0.6;

const KINDS: { name: string; values: Values }[] = [
  {
    name: "5 ordered values",
    values: { level: "ordinal", size: 5, numbers: Float64Array.of(-2, -1, 0, 1, 2) },
  },
  { name: "20 nominal values", values: { level: "nominal", size: 20 } },
];

/** A synthetic table: each unit has a true value, which each coder meets seven times in ten. */
function synthetic(units: number, values: Values): ReliabilityData {
  const next = random(units);
  const cells = new Int32Array(units * CODERS);
  for (let unit = 0; unit < units; unit++) {
    const truth = Math.floor(next() * values.size);
    for (let coder = 0; coder < CODERS; coder++) {
      const value = next() < 0.7 ? truth : Math.floor(next() * values.size);
      cells[unit * CODERS + coder] = next() < GAPS ? MISSING : value;
    }
  }
  return { coders: CODERS, units, cells, values };
}

/** The least that α needs: how often each value meets each other one, in one pass over the cells. */
function barePass({ cells, units, values }: ReliabilityData): Float64Array {
  const { size } = values;
  const coincidences = new Float64Array(size * size);
  const given = new Int32Array(CODERS);
  for (let unit = 0; unit < units; unit++) {
    let m = 0;
    for (let at = unit * CODERS; at < (unit + 1) * CODERS; at++) {
      if (cells[at] !== MISSING) given[m++] = cells[at]!;
    }
    if (m < 2) continue;
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < m; j++) {
        if (i !== j) coincidences[given[i]! * size + given[j]!]! += 1 / (m - 1);
      }
    }
  }
  return coincidences;
}

async function measured(
  { name, values }: (typeof KINDS)[number],
  units: number,
): Promise<MeasuredAgreement> {
  const data = synthetic(units, values);
  const alpha = krippendorffAlpha(distanceOf(values.level));
  // A copy each time: the patterns of a table are kept once they are counted.
  const fresh = () => alpha({ ...data });
  const made = fresh();
  if ("reason" in made) throw new Error(made.reason);
  return {
    values: name,
    units,
    patterns: made.counts.length,
    bareMs: await medianMs(() => barePass(data)),
    alphaMs: await medianMs(() => estimateOf(fresh())),
    resampledMs: await medianMs(() => bootstrapIntervals([made])),
  };
}

// One α, and its interval of 2,000 resamples, beside a bare pass over the same cells that only counts
// coincidences.
answerParent(async ({ units }: Asked): Promise<MeasuredAgreement[]> => {
  const rows: MeasuredAgreement[] = [];
  for (const kind of KINDS) for (const each of units) rows.push(await measured(kind, each));
  return rows;
});
