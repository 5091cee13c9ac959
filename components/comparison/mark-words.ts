import type { Locale } from "next-intl";
import { isOfPair, type Mark } from "@/lib/comparison/mark";
import type { Way } from "@/lib/comparison/way";
import { figureWords } from "@/lib/words/figure-words";
import { periodText } from "../figures/period-text";
import { scenarioText } from "../figures/robustness-variables";
import type { View, Words } from "./view";

/** What a mark stands for, in words: outlet, code or state, and whatever narrows it. */
export function markWords(
  view: View,
  mark: Mark,
  { words, locale }: { words: Words; locale: Locale },
): string {
  const { all } = view.variables;
  const codeName = (variable: string, key: string) =>
    all.find((each) => each.key === variable)?.codes.find((code) => code.key === key)?.name ?? key;
  const variableName = (variable: string) =>
    all.find(({ key }) => key === variable)?.name ?? variable;
  const wayWords = (scenario: Way) => {
    const context = { words: figureWords(locale) };
    return scenarioText({ context, frame: view.variables.frame }, { scenario });
  };
  const otherName = ({ variable, code }: NonNullable<Mark["and"]>) => {
    if (code !== null) return codeName(variable, code);
    return words("panel.whatState", {
      code: variableName(variable),
      state: words("state.resolved"),
    });
  };
  const code = mark.code === null ? null : codeName(mark.variable, mark.code);
  const state = mark.state === "present" ? null : words(`state.${mark.state}`);
  const named =
    code && state
      ? words("panel.whatState", { code, state })
      : (code ?? state ?? words("panel.anyValue"));
  const pair = () =>
    words("panel.either", {
      one: variableName(mark.variable),
      other: variableName(mark.and?.variable ?? ""),
      state: state ?? "",
    });
  const other = mark.and ? otherName(mark.and) : null;
  const joined = other ? words("panel.and", { what: named, other }) : named;
  const both = isOfPair(mark) ? pair() : joined;
  const period = mark.during ? periodText(mark.during, locale) : null;
  const during = period ? words("panel.during", { what: both, period }) : both;
  const what = mark.way
    ? words("panel.during", { what: during, period: wayWords(mark.way) })
    : during;
  if (mark.outlet === null) return words("panel.titleAll", { what });
  const outlet = view.outlets.find(({ slug }) => slug === mark.outlet)?.name ?? mark.outlet;
  return words("panel.title", { outlet, what });
}
