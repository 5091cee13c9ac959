import { getCodebookRevisions } from "@/lib/agreement/queries";
import { askedRevision, readAgreementSearch } from "@/lib/agreement/schema";
import { wholeStudy } from "@/lib/agreement/search";
import { viewerOf } from "@/lib/annotation/visibility";
import { holds } from "@/lib/auth/grant";
import type { StudyAccess } from "@/lib/base/access";
import type { Values } from "@/lib/base/parameters";
import { getColumns } from "@/lib/columns/queries";
import { computedAgreement } from "@/lib/workers/study-agreement-job";

/** Analysts and leads look at agreement from every side; readers see its summary, of the whole study. */
export function seesDetail(access: StudyAccess): boolean {
  return holds(access.role, "analyst");
}

async function revisionColumns(access: StudyAccess, revision: number | null) {
  const columns = await getColumns(access, revision);
  const isThere = revision === null || columns.codebookRevision === revision;
  return isThere ? columns : getColumns(access);
}

/** A study's agreement under a query string, as this access may see it. */
export async function readAgreement(access: StudyAccess, values: Values) {
  const withDetail = seesDetail(access);
  const revision = withDetail ? askedRevision(values) : null;
  const columns = await revisionColumns(access, revision);
  const { search: asked, problems } = readAgreementSearch(values, columns);
  const search = withDetail ? asked : wholeStudy;
  if (!withDetail) {
    for (const name of Object.keys(values)) problems[name] ??= { key: "summary-only" };
  }
  if (revision !== null && columns.codebookRevision !== revision) {
    problems.revision ??= { key: "unknown-revision" };
  }
  const viewer = viewerOf(access);
  const { id: studyId } = access.study;
  const agreement = await computedAgreement({ studyId, viewer, columns, search, withDetail });
  return { columns, search, problems, agreement };
}

/** The same for every codebook revision, where there are several; each without its details. */
export async function readRevisions(access: StudyAccess) {
  const revisions = await getCodebookRevisions(access);
  if (revisions.length < 2) return [];
  const viewer = viewerOf(access);
  const { id: studyId } = access.study;
  return Promise.all(
    revisions.map(async (revision) => {
      const columns = await getColumns(access, revision);
      const search = { ...wholeStudy, revision };
      return computedAgreement({ studyId, viewer, columns, search, withDetail: false });
    }),
  );
}
