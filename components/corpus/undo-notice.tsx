import { getTranslations } from "next-intl/server";
import type { StudyAccess } from "@/lib/base/access";
import { Notice } from "../ui/notice";
import { RestoreButton } from "./archive-button";

type Archivable = {
  thing: "outlet" | "item" | "quote";
  key: string;
  name: string;
  archived: boolean;
};

type Props = { access: StudyAccess<"lead">; of: Archivable };

/** Says what was just archived and offers to bring it back; afterwards, that it is back. */
export async function UndoNotice({ access, of }: Props) {
  const [words, common] = await Promise.all([getTranslations("corpus"), getTranslations("common")]);
  const { thing, key, name, archived } = of;
  return (
    <div className="mb-6">
      <Notice live>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>{archived ? words(`undo.${thing}`, { name }) : words("undo.back", { name })}</p>
          {archived && (
            <RestoreButton study={access.study.slug} of={{ thing, key }} label={common("undo")} />
          )}
        </div>
      </Notice>
    </div>
  );
}
