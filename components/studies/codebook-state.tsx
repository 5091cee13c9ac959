import { getTranslations } from "next-intl/server";
import { Notice } from "../ui/notice";

/** Tells a lead whether the codes can still be edited, and why not. */
export async function CodebookState({ submitted }: { submitted: number }) {
  const words = await getTranslations("studies.codebook");
  return (
    <div className="mb-8 max-w-prose print:hidden">
      <Notice>{submitted > 0 ? words("frozen", { count: submitted }) : words("editable")}</Notice>
    </div>
  );
}
