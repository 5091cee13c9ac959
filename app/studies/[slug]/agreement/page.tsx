import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgreementFilters } from "@/components/agreement/agreement-filters";
import { Believe } from "@/components/agreement/believe";
import { Detail } from "@/components/agreement/detail";
import { Downloads } from "@/components/agreement/downloads";
import { Methods } from "@/components/agreement/methods";
import { NoAgreement } from "@/components/agreement/no-agreement";
import { RevisionTable } from "@/components/agreement/revision-table";
import { FilterProblems } from "@/components/comparison/filter-problems";
import { PageTitle } from "@/components/ui/page-title";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { canAct } from "@/lib/auth/study-access";
import { loadAgreement } from "./load-agreement";
import { seesDetail } from "./read-agreement";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreement"))("title") };
}

/** How far the analysts agree, and what the study's figures may therefore be used for. */
export default async function AgreementPage({ params, searchParams }: Props) {
  const access = await pageStudyAccess((await params).slug, "reader");
  const [words, loaded] = await Promise.all([
    getTranslations("agreement"),
    loadAgreement(access, await searchParams),
  ]);
  const { view, filters, empty, facts, revisions, ...parts } = loaded;
  const path = `/studies/${access.study.slug}/agreement`;
  const adjudicates = canAct(access, "lead");
  const isChoosable = empty !== "none" && empty !== "codebook";
  const hasFilters = seesDetail(access) && (isChoosable || revisions.length > 0);
  return (
    <>
      <PageTitle title={words("title")} lead={words("lead")} />
      {!seesDetail(access) && <FilterProblems problems={filters.problems} />}
      {!empty && <Believe view={view} />}
      {hasFilters && <AgreementFilters path={path} {...filters} />}
      {empty && <NoAgreement kind={empty} access={access} />}
      {!empty && <Detail view={view} adjudicates={adjudicates} {...parts} />}
      <RevisionTable revisions={revisions} />
      {!empty && <Methods view={view} study={facts} />}
      {!empty && <Downloads view={view} />}
    </>
  );
}
