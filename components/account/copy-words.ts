import { getTranslations } from "next-intl/server";
import type { CopyWords } from "./copy-link";

/** The sentences around a link that is shown once. */
export async function copyWords(): Promise<CopyWords> {
  const words = await getTranslations("account");
  return {
    ready: words("linkReady"),
    label: words("linkLabel"),
    copy: words("copy"),
    copied: words("copied"),
  };
}
