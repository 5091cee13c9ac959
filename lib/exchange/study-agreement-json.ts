import type { AgreementSearch } from "../agreement/search";
import type { StudyAgreement } from "../agreement/study-agreement";
import { DRAWS, SEED } from "../resampling/percentiles";
import { figureJson, type Sentence } from "./agreement-json";

type Parts = {
  study: { slug: string; title: string };
  search: AgreementSearch;
  agreement: StudyAgreement;
  sentence: Sentence;
  /** The day counted from 1970-01-01 as an ISO date. */
  dateOf: (day: number) => string;
  nameOf: (analyst: number) => string | null;
};

function detailJson({ agreement, sentence, dateOf }: Parts) {
  const { detail } = agreement;
  if (!detail) return {};
  const { measures, codes, pairs, analysts, outlets, periods, costs, ...rest } = detail;
  const { key, coincidences, values, disputed } = rest;
  const told = Object.entries(measures).map(
    ([name, figure]) => [name, figureJson(figure, sentence)] as const,
  );
  return {
    detail: {
      variable: key,
      measures: Object.fromEntries(told),
      codes: codes.map(({ figure, ...code }) => ({ ...code, ...figureJson(figure, sentence) })),
      pairs: pairs.map(({ first, second, figure }) => {
        return { analysts: [first, second], ...figureJson(figure, sentence) };
      }),
      analysts: analysts.map(({ number, rest: of, without }) => {
        const againstRest = figureJson(of, sentence);
        return { number, againstRest, without: figureJson(without, sentence) };
      }),
      coincidences: { values: values.map((value) => value.key), matrix: coincidences },
      outlets: outlets.map(({ figure, ...of }) => ({ ...of, ...figureJson(figure, sentence) })),
      periods: periods.map(({ firstDay, lastDay, figure }) => {
        return { from: dateOf(firstDay), to: dateOf(lastDay), ...figureJson(figure, sentence) };
      }),
      disputed,
      costs,
    },
  };
}

/** A study's agreement as the export tells it: what was measured, each variable, and the detail. */
export function studyAgreementJson(parts: Parts) {
  const { study, search, agreement, sentence, nameOf } = parts;
  const { revision, codebookRevision, quotes, doubled, hidden, analysts, variables } = agreement;
  return {
    study: { ...study, revision, codebookRevision },
    filters: search,
    seed: SEED,
    draws: DRAWS,
    quotes,
    doubled,
    hidden,
    analysts: analysts.map(({ number, automated, quotes: annotated }) => {
      return { number, name: nameOf(number), automated, quotes: annotated };
    }),
    variables: variables.map(({ figure, alpha, ...variable }) => ({
      ...variable,
      measure: search.measure,
      ...figureJson(figure, sentence),
      krippendorffAlpha: figureJson(alpha, sentence),
    })),
    ...detailJson(parts),
  };
}
