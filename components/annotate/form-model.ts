import type { Variable } from "@/lib/codebook/queries";

export type FormCode = {
  key: string;
  name: string;
  definition: string;
  include: string | null;
  exclude: string | null;
  /** The colour of its place on a scale between two poles; null elsewhere. */
  tone: Tone | null;
  value: number | null;
};

export type FormVariable = {
  key: string;
  name: string;
  question: string;
  select: "one" | "many";
  max: number;
  look: "list" | "scale";
  /** "Up to 3", and the sentence for one more. */
  limit: string | null;
  limitReached: string;
  codes: FormCode[];
};

export type Tone = "n2" | "n1" | "0" | "p1" | "p2";

/** Where a value lies between the poles, as one of five tones. */
function tone(value: number, widest: number): Tone {
  const place = Math.round((value / widest) * 2);
  if (place === 0) return value === 0 ? "0" : value < 0 ? "n1" : "p1";
  return ({ [-2]: "n2", [-1]: "n1", 1: "p1", 2: "p2" } as const)[place as -2 | -1 | 1 | 2];
}

type LimitWords = (max: number) => { limit: string; reached: string };

/** A codebook's variable as the form draws it: an ordered single choice of few codes is a scale. */
export function formVariable(variable: Variable, limitWords: LimitWords): FormVariable {
  const { key, name, question, select, max } = variable;
  const codes = variable.codes.filter((code) => code.archivedAt === null);
  const values = codes.flatMap(({ value }) => (value === null ? [] : [value]));
  const isScale =
    select === "one" &&
    variable.level !== "nominal" &&
    codes.length <= 7 &&
    values.length === codes.length;
  const widest = Math.max(0, ...values.map(Math.abs));
  const hasPoles =
    isScale && values.some((value) => value < 0) && values.some((value) => value > 0);
  const { limit, reached } = limitWords(max);
  return {
    key,
    name,
    question,
    select,
    max,
    look: isScale ? "scale" : "list",
    limit: select === "many" && max < codes.length ? limit : null,
    limitReached: reached,
    codes: codes.map((code) => ({
      key: code.key,
      name: code.name,
      definition: code.definition,
      include: code.include,
      exclude: code.exclude,
      value: code.value,
      tone: hasPoles && code.value !== null ? tone(code.value, widest) : null,
    })),
  };
}
