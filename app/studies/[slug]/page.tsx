import type { Metadata } from "next";
import { Hatches } from "@/components/charts/hatch";
import { BehindPanel } from "@/components/comparison/behind-panel";
import { EmptyComparison } from "@/components/comparison/empty-comparison";
import { ExportLinks } from "@/components/comparison/export-links";
import { Figures } from "@/components/comparison/figures";
import { FilterBar } from "@/components/comparison/filter-bar";
import { ProposalHead } from "@/components/comparison/proposal-head";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { getProposal } from "@/lib/comparison/queries";
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
  const { proposal, filters, view, behind, empty } = await loadComparison(
    access,
    await searchParams,
  );
  const path = `/studies/${access.study.slug}`;
  const panel = view && behind && <BehindPanel view={view} {...behind} />;
  return (
    <>
      <Hatches />
      <ProposalHead proposal={proposal} />
      {filters && <FilterBar path={path} {...filters} />}
      {empty && <EmptyComparison kind={empty} path={path} lead={access.role === "lead"} />}
      {view && !empty && <Figures view={view} panel={panel} />}
      {view && <ExportLinks view={view} />}
    </>
  );
}
