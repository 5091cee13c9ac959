import { inChild } from "../in-child";
import { RUNS } from "../median";
import { type Asked, type Measured, type Part, sizesOf } from "../part";
import type { MeasuredAgreement } from "./measure";

async function measure(asked: Asked): Promise<Measured> {
  asked.say("Agreement");
  const units = sizesOf(asked, [1_000, 10_000, 100_000]);
  const script = new URL("./measure.ts", import.meta.url);
  const rows = await inChild<MeasuredAgreement[]>(script, { units });
  const table = {
    title: `Krippendorff’s α of 12 coders, 60 % of the cells missing: milliseconds, medians of at least ${RUNS}`,
    columns: [
      ...["values", "units", "patterns", "bare pass", "one α", "ratio"],
      "interval of 2,000 resamples",
    ],
    rows: rows.map(({ values, units: of, patterns, bareMs, alphaMs, resampledMs }) => [
      ...[values, of, patterns, bareMs, alphaMs, alphaMs / bareMs, resampledMs],
    ]),
  };
  return { tables: [table], bounds: [] };
}

export const agreement: Part = { title: "Agreement", measure };
