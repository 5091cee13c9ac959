import { getTranslations } from "next-intl/server";
import type { AgreementView, NamedAnalyst } from "@/components/agreement/agreement-view";
import type { CostlyQuote } from "@/components/agreement/costly-quotes";
import { getLeadNumbers } from "@/lib/agreement/queries";
import type { AgreementSearch } from "@/lib/agreement/search";
import { heardAnalysts, type StudyAgreement } from "@/lib/agreement/study-agreement";
import { namesVisible } from "@/lib/annotation/queries";
import type { StudyAccess } from "@/lib/base/access";
import type { Columns, QuoteForm } from "@/lib/columns/columns";
import { getProposal, getQuotesByKey } from "@/lib/comparison/queries";
import { type Parameters, sentences, typedDates, valuesOf } from "../read-parameters";
import { readAgreement, readRevisions } from "./read-agreement";

/** Everybody who may have annotated, under the names that this access may know. */
async function namedAnalysts(access: StudyAccess, columns: Columns) {
  const words = await getTranslations("agreement");
  return heardAnalysts(columns).map((at): NamedAnalyst => {
    const { number, name, automated } = columns.analysts[at]!;
    const known = namesVisible(access) ? name : words("detail.analyst", { number });
    return { number, name: known, automated };
  });
}

async function costlyQuotes(access: StudyAccess, { detail }: StudyAgreement) {
  const costs = detail?.costs ?? [];
  const rows = await getQuotesByKey(
    access,
    costs.map(({ quote }) => quote),
  );
  const readOf = new Map(rows.map((read) => [read.key, read]));
  return costs.flatMap((cost): CostlyQuote[] => {
    const read = readOf.get(cost.quote);
    return read ? [{ ...cost, read }] : [];
  });
}

function emptiness({ variables, doubled }: StudyAgreement, search: AgreementSearch) {
  if (variables.length === 0) return "codebook" as const;
  if (doubled > 0) return null;
  if (search.analysts.length === 1) return "oneAnalyst" as const;
  return isNarrowed(search) ? ("noneFiltered" as const) : ("none" as const);
}

/** Whether the search leaves anything of the study out. */
function isNarrowed({ analysts, outlets, forms, from, to, revision }: AgreementSearch): boolean {
  const parts = analysts.length + outlets.length + forms.length;
  return parts > 0 || from !== null || to !== null || revision !== null;
}

/** Everything that the agreement screen shows under its query string. */
export async function loadAgreement(access: StudyAccess, parameters: Parameters) {
  const [{ columns, search, problems, agreement }, { title }, revisions] = await Promise.all([
    readAgreement(access, valuesOf(parameters)),
    getProposal(access),
    readRevisions(access),
  ]);
  const [analysts, told, quotes, leads] = await Promise.all([
    namedAnalysts(access, columns),
    sentences(problems),
    costlyQuotes(access, agreement),
    getLeadNumbers(access),
  ]);
  const { slug } = access.study;
  const view: AgreementView = {
    slug,
    search,
    agreement,
    analysts: new Map(analysts.map((analyst) => [analyst.number, analyst])),
    positions: new Map(columns.outlets.map(({ slug: outlet, position }) => [outlet, position])),
  };
  const numbers = revisions.map(({ codebookRevision }) => codebookRevision ?? 0);
  const typed = typedDates(parameters);
  const { outlets, variables } = columns;
  const codes = variables.find(({ key }) => key === agreement.detail?.key)?.codes ?? [];
  const outletName = (key: string) => outlets.find(({ slug }) => slug === key)?.name ?? key;
  const forms = await getTranslations("comparison.form");
  const formName = (form: QuoteForm) => forms(form);
  return {
    view,
    facts: { title, leads, today: new Date(), outletName, formName },
    quotes,
    revisions,
    filters: { search, outlets, analysts, revisions: numbers, typed, problems: told },
    codeName: (key: string) => codes.find((code) => code.key === key)?.name ?? key,
    outletName,
    empty: emptiness(agreement, search),
  };
}
