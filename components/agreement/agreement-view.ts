import type { AgreementSearch } from "@/lib/agreement/search";
import { agreementText } from "@/lib/agreement/search";
import type { StudyAgreement } from "@/lib/agreement/study-agreement";

/** An analyst under the name that this viewer may know. */
export type NamedAnalyst = { number: number; name: string; automated: boolean };

/** What the screen shows: a study's agreement under one search, and who its analysts are. */
export type AgreementView = {
  slug: string;
  search: AgreementSearch;
  agreement: StudyAgreement;
  analysts: ReadonlyMap<number, NamedAnalyst>;
  /** Of every outlet of the study, by slug: its place, which is also its colour. */
  positions: ReadonlyMap<string, number>;
};

/** The address of this view with something changed. */
export function agreementHref(
  { slug, search }: Pick<AgreementView, "slug" | "search">,
  changes: Partial<AgreementSearch> = {},
): string {
  return `/studies/${slug}/agreement${agreementText({ ...search, ...changes })}`;
}
