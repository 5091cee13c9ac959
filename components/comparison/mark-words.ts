import type { Mark } from "@/lib/comparison/mark";
import { partialDateText } from "../corpus/partial-date-text";
import type { View, Words } from "./view";

/** A period's key in words: "August 2024", "12 August 2024 to 18 August 2024". */
function periodText(key: string, { words, locale }: { words: Words; locale: string }): string {
  const [from = "", to] = key.split("..");
  if (to === undefined || to === from) return partialDateText(from, locale);
  return words("panel.range", {
    from: partialDateText(from, locale),
    to: partialDateText(to, locale),
  });
}

/** What a mark stands for, in words: outlet, code or state, and whatever narrows it. */
export function markWords(
  view: View,
  mark: Mark,
  speech: { words: Words; locale: string },
): string {
  const { words } = speech;
  const { all } = view.variables;
  const codeName = (variable: string, key: string) =>
    all.find((each) => each.key === variable)?.codes.find((code) => code.key === key)?.name ?? key;
  const otherName = ({ variable, code }: NonNullable<Mark["and"]>) => {
    if (code !== null) return codeName(variable, code);
    const name = all.find(({ key }) => key === variable)?.name ?? variable;
    return words("panel.whatState", { code: name, state: words("state.resolved") });
  };
  const code = mark.code === null ? null : codeName(mark.variable, mark.code);
  const state = mark.state === "present" ? null : words(`state.${mark.state}`);
  const named =
    code && state
      ? words("panel.whatState", { code, state })
      : (code ?? state ?? words("panel.anyValue"));
  const other = mark.and ? otherName(mark.and) : null;
  const both = other ? words("panel.and", { what: named, other }) : named;
  const period = mark.during ? periodText(mark.during, speech) : null;
  const what = period ? words("panel.during", { what: both, period }) : both;
  if (mark.outlet === null) return words("panel.titleAll", { what });
  const outlet = view.outlets.find(({ slug }) => slug === mark.outlet)?.name ?? mark.outlet;
  return words("panel.title", { outlet, what });
}
