import { getFormatter } from "next-intl/server";
import type { VariableSummary } from "@/lib/agreement/study-agreement";
import type { QuoteForm } from "@/lib/columns/columns";
import { DRAWS, SEED } from "@/lib/resampling/percentiles";
import { version } from "@/package.json";
import type { AgreementView } from "./agreement-view";
import { type FigureWords, figureWords } from "./figure-words";

/** What the text says beside the figures; `leads` are the numbers of analysts who lead the study. */
export type MethodsFacts = {
  title: string;
  today: Date;
  leads: readonly number[];
  outletName: (slug: string) => string;
  formName: (form: QuoteForm) => string;
};

export type MethodsText = { paragraphs: string[]; references: string[] };

function variableText({ name, alpha, distance }: VariableSummary, told: FigureWords): string {
  const { words, number, reason } = told;
  if (alpha.value === null) {
    const why = reason(alpha).replace(/\.$/, "");
    return words("methods.variableUndefined", { variable: name, reason: why });
  }
  const facts = {
    variable: name,
    distance: words(`methods.distances.${distance}`),
    value: number(alpha.value),
    units: alpha.units,
    values: alpha.values,
  };
  if (alpha.interval === null || "reason" in alpha.interval) {
    return words("methods.variableAlone", facts);
  }
  const { low, high } = alpha.interval;
  return words("methods.variable", { ...facts, low: number(low), high: number(high) });
}

type PartWords = Pick<FigureWords, "words"> &
  Pick<MethodsFacts, "outletName" | "formName"> & { list: (names: string[]) => string };

/** Which part of the study was measured, in a sentence; nothing when it is the whole. */
function partText({ search, analysts }: AgreementView, told: PartWords): string {
  const { words, list, outletName, formName } = told;
  const { outlets, forms, from, to } = search;
  const named = search.analysts.map((number) => analysts.get(number)?.name ?? String(number));
  const parts = [
    named.length > 0 && words("methods.partAnalysts", { names: list(named) }),
    outlets.length > 0 && words("methods.partOutlets", { names: list(outlets.map(outletName)) }),
    forms.length > 0 && words("methods.partForms", { names: list(forms.map(formName)) }),
    from && words("methods.partFrom", { date: from }),
    to && words("methods.partTo", { date: to }),
  ].filter((part): part is string => Boolean(part));
  return parts.length > 0 ? ` ${words("methods.part", { parts: list(parts) })}` : "";
}

/** A text for the methods section of a paper, made from the figures that are shown. */
export async function methodsText(view: AgreementView, study: MethodsFacts): Promise<MethodsText> {
  const { agreement } = view;
  const [told, format] = await Promise.all([figureWords(), getFormatter()]);
  const { words } = told;
  const { analysts, quotes, doubled, codebookRevision, revision, variables } = agreement;
  const automated = analysts.filter((analyst) => analyst.automated).length;
  const leading = analysts.filter(({ number }) => study.leads.includes(number)).length;
  const corpus = words("methods.corpus", {
    quotes,
    doubled,
    outlets: agreement.outlets,
    analysts: analysts.length,
    automated,
    programs: automated === 0 ? "none" : automated === analysts.length ? "all" : "some",
    revision: codebookRevision ?? 0,
  });
  const leads = leading > 0 ? ` ${words("methods.leads", { count: leading })}` : "";
  const part = partText(view, { words, list: (names) => format.list(names), ...study });
  const usesSets = variables.some(({ distance }) => distance === "masi");
  const names = ["efron", "krippendorff", ...(usesSets ? (["passonneau"] as const) : [])] as const;
  const date = format.dateTime(study.today, { dateStyle: "long", timeZone: "UTC" });
  return {
    paragraphs: [
      `${corpus}${leads}${part} ${words("methods.measure", { draws: DRAWS, seed: String(SEED) })}`,
      variables.map((variable) => variableText(variable, told)).join(" "),
      `${words("methods.reading")} ${words("methods.computed", { version, revision, title: study.title, date })}`,
    ],
    references: names.map((name) => words(`methods.list.${name}`)),
  };
}
