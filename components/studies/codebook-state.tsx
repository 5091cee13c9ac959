import { getTranslations } from "next-intl/server";
import { Notice } from "../ui/notice";

/** Tells a lead whether the codes can still be edited, and why not. */
export async function CodebookState({ answered }: { answered: boolean }) {
  const words = await getTranslations("studies.codebook");
  return (
    <div className="mb-8 max-w-prose print:hidden">
      <Notice>{words(answered ? "frozen" : "editable")}</Notice>
    </div>
  );
}
