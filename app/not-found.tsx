import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Boundary } from "@/components/shell/boundary";
import { UnsentRefused } from "./unsent-refused";

/** Of every refusal that a page's own title meets, whatever its reason. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("boundaries"))("title") };
}

export default function NotFoundPage() {
  return (
    <>
      <Boundary kind="notFound" />
      <UnsentRefused />
    </>
  );
}
