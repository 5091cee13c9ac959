import { getTranslations } from "next-intl/server";
import type { StudyAgreement } from "@/lib/agreement/study-agreement";
import { FigureTable } from "./figure-table";
import { Part } from "./part";

/** α of each variable under each codebook revision; nothing while there is only one. */
export async function RevisionTable({ revisions }: { revisions: StudyAgreement[] }) {
  const words = await getTranslations("agreement");
  if (revisions.length < 2) return null;
  const rows = revisions.flatMap(({ codebookRevision, variables }) =>
    variables.map(({ key, name, alpha }) => {
      return {
        id: `${codebookRevision}/${key}`,
        head: codebookRevision,
        figure: alpha,
        extra: [name],
      };
    }),
  );
  return (
    <Part id="revisions" title={words("detail.revisions")} about={words("detail.revisionsAbout")}>
      <FigureTable
        caption={words("detail.revisions")}
        columns={[words("columns.revision"), words("columns.variable")]}
        rows={rows}
      />
    </Part>
  );
}
