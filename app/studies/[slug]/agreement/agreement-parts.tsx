import { AgreementFilters } from "@/components/agreement/agreement-filters";
import { Believe } from "@/components/agreement/believe";
import { Detail } from "@/components/agreement/detail";
import { Downloads } from "@/components/agreement/downloads";
import { Methods } from "@/components/agreement/methods";
import { NoAgreement } from "@/components/agreement/no-agreement";
import { RevisionTable } from "@/components/agreement/revision-table";
import { FilterProblems } from "@/components/comparison/filter-problems";
import { canAct } from "@/lib/auth/study-access";
import type { StudyAccess } from "@/lib/base/access";
import type { Parameters } from "../read-parameters";
import { loadAgreement } from "./load-agreement";
import { seesDetail } from "./read-agreement";

type Props = { access: StudyAccess; parameters: Parameters };

/** The agreement screen below its title: all that has to be computed for it. */
export async function AgreementParts({ access, parameters }: Props) {
  const loaded = await loadAgreement(access, parameters);
  const { view, filters, empty, facts, revisions, ...parts } = loaded;
  const path = `/studies/${access.study.slug}/agreement`;
  const adjudicates = canAct(access, "lead");
  const isChoosable = empty !== "none" && empty !== "codebook";
  const hasFilters = seesDetail(access) && (isChoosable || revisions.length > 0);
  return (
    <>
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
