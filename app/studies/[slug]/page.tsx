import type { Metadata } from "next";
import { Hatches } from "@/components/charts/hatch";
import { ComingNote } from "@/components/comparison/coming-note";
import { EmptyComparison } from "@/components/comparison/empty-comparison";
import { ExportLinks } from "@/components/comparison/export-links";
import { Figures } from "@/components/comparison/figures";
import { FilterBar } from "@/components/comparison/filter-bar";
import { ProposalHead } from "@/components/comparison/proposal-head";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { canAct } from "@/lib/auth/study-access";
import { getProposal } from "@/lib/comparison/queries";
import { bundleRefusal } from "@/lib/exchange/replication/bundle-refusal";
import { loadComparison } from "./load-comparison";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const access = await pageStudyAccess((await params).slug, "reader");
  const { title, proposal } = await getProposal(access);
  return { title, description: proposal };
}

/** The comparison: how each outlet spins the proposal, and the quotes behind every mark. */
export default async function ComparisonPage({ params, searchParams }: Props) {
  const access = await pageStudyAccess((await params).slug, "reader");
  const { proposal, filters, shown, empty } = await loadComparison(access, await searchParams);
  const path = `/studies/${access.study.slug}`;
  return (
    <>
      <Hatches />
      <ComingNote />
      <ProposalHead proposal={proposal} />
      {filters && <FilterBar path={path} {...filters} />}
      {empty && (
        <EmptyComparison
          {...{ kind: empty, path, lead: access.role === "lead" }}
          annotates={canAct(access, "analyst")}
        />
      )}
      {/* What is hidden is counted: who has annotated nothing yet sees that, and where to begin. */}
      {shown && (!empty || empty === "hidden") && <Figures {...shown} />}
      {shown && (!empty || empty === "none" || empty === "hidden") && (
        <ExportLinks view={shown.view} sheet={shown.made.sheet} refusal={bundleRefusal(access)} />
      )}
    </>
  );
}
