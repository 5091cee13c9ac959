import { random } from "@/lib/resampling/random";
import type { StudyRows } from "../../support/study-rows";
import { smallRows } from "../comparison/small-rows";

const OUTLETS = [
  "Қазақстан Республикасының қоғамдық-саяси апталығы",
  "Независимая военно-политическая газета «Красная звезда Востока»",
  "Haqqin",
  "Түркістан облыстық қоғамдық-саяси газеті",
];
const CODES = [
  "Аймақтық ынтымақтастық пен қауіпсіздік архитектурасы",
  "Разрыв с Россией и отказ от союзнических обязательств",
  "Unworkable",
  "Личнаядискредитацияпрезидентаиегоокружения",
];

const named = (names: readonly string[], at: number) => `${names[at % names.length]} ${at + 1}`;

/** A study of many outlets and codes with long names, each outlet with codes that it likes. */
export function largeRows({ outlets, codes }: { outlets: number; codes: number }): StudyRows {
  const next = random(7);
  const code = (outlet: number) => {
    const liked = ((outlet % 5) / 5) * codes + next() ** 2 * codes * 0.4;
    return `c${Math.floor(liked) % codes}`;
  };
  const rows = smallRows({
    frames: Array.from({ length: codes }, (_, at) => `c${at}`),
    outlets: Array.from({ length: outlets }, (_, outlet) =>
      Array.from({ length: 1 + ((outlet * 7) % 13) }, () => [
        { frame: [...new Set([code(outlet), code(outlet)])], sentiment: "1" },
      ]),
    ),
  });
  const { variables } = rows;
  return {
    ...rows,
    outlets: rows.outlets.map((outlet, at) => ({ ...outlet, name: named(OUTLETS, at) })),
    variables: variables.map((variable) => {
      if (variable.key !== "frame") return variable;
      const renamed = variable.codes.map((each, at) => ({ ...each, name: named(CODES, at) }));
      return { ...variable, codes: renamed };
    }),
  };
}
