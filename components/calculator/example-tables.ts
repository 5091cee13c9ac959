import type { Level } from "@/lib/agreement/reliability-data";

export const EXAMPLES = ["krippendorff", "ordered", "cohen", "sets"] as const;
export type ExampleName = (typeof EXAMPLES)[number];

type Example = { level: Level; layout: "units" | "coders"; text: string };

/** Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability: coders by units. */
const krippendorff = [
  ["A", "1,2,3,3,2,1,4,1,2,,,"],
  ["B", "1,2,3,3,2,2,4,1,2,5,,3"],
  ["C", ",3,3,3,2,3,4,2,2,5,1,"],
  ["D", "1,2,3,3,2,4,4,1,2,5,1,"],
].map(([coder, values]) => ({ coder: coder!, values: values!.split(",") }));

const numbered = krippendorff[0]!.values.map((_, at) => at + 1);

/** Cohen, J. (1960), A coefficient of agreement for nominal scales, table 1: how often a pair occurs. */
const cohen = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
];

/** A small table that every case of the overlap of two sets occurs in. */
const sets = ["{},{}", "A,{}", "A,A", "A,B", "A;B,A", "A;B,A;C", "A;B;C,A;B;C", "C,A;C", "C,A;C"];

const lines = (rows: string[]) => `${rows.join("\n")}\n`;

/** An example as somebody would paste it, and what is to be said of it. */
export function exampleTable(name: ExampleName): Example {
  if (name === "krippendorff") {
    const rows = krippendorff.map(({ coder, values }) => `${coder},${values.join(",")}`);
    const head = `coder,${numbered.map((unit) => `u${unit}`).join(",")}`;
    return { level: "nominal", layout: "coders", text: lines([head, ...rows]) };
  }
  if (name === "ordered") {
    const head = `unit,${krippendorff.map(({ coder }) => coder).join(",")}`;
    const rows = numbered.map(
      (unit) => `u${unit},${krippendorff.map(({ values }) => values[unit - 1]).join(",")}`,
    );
    return { level: "ordinal", layout: "units", text: lines([head, ...rows]) };
  }
  if (name === "cohen") {
    const rows = cohen.flatMap((counts, first) =>
      counts.flatMap((count, second) => Array(count).fill(`${first + 1},${second + 1}`)),
    );
    return { level: "nominal", layout: "units", text: lines(["A,B", ...rows]) };
  }
  const rows = sets.map((row, at) => `u${at + 1},${row}`);
  return { level: "set", layout: "units", text: lines(["unit,first,second", ...rows]) };
}
