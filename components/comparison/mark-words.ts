import type { Locale } from "next-intl";
import { codesOfMark, isOfPair, type Mark } from "@/lib/comparison/mark";
import type { Way } from "@/lib/comparison/way";
import { figureWords } from "@/lib/words/figure-words";
import { isolated } from "@/lib/words/isolated";
import { periodText } from "../figures/period-text";
import { scenarioText } from "../figures/robustness-variables";
import type { View, Words } from "./view";

/** More codes than these would make a title of a list. */
const MOST_NAMED = 3;

function codesText(codes: readonly string[], words: Words): string {
  const [only = ""] = codes;
  if (codes.length === 1) return only;
  const named = codes.slice(0, MOST_NAMED).map(isolated).join(", ");
  const more = codes.length > MOST_NAMED ? "yes" : "no";
  return words("panel.anyOf", { count: codes.length, codes: named, more });
}

function whose(view: View, mark: Mark, { words, what }: { words: Words; what: string }): string {
  const name = (wanted: string) => view.outlets.find(({ slug }) => slug === wanted)?.name ?? wanted;
  if (mark.outlet === null) return words("panel.titleAll", { what });
  const outlet = name(mark.outlet);
  if (mark.isOthers) return words("panel.titleOthers", { outlet, what });
  if (mark.otherOutlet === undefined) return words("panel.title", { outlet, what });
  return words("panel.titlePair", { outlet, other: name(mark.otherOutlet), what });
}

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
  const codes = codesOfMark(mark)?.map((code) => codeName(mark.variable, code));
  const code = codes ? codesText(codes, words) : null;
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
  return whose(view, mark, { words, what });
}
