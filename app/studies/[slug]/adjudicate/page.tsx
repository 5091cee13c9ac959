import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdjudicateOverview } from "@/components/adjudicate/adjudicate-overview";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { loadDisputes } from "./load-disputes";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("adjudicate"))("title") };
}

/** The quotes on which analysts differ, and those that a lead has decided. */
export default async function AdjudicatePage({ params }: Props) {
  const { slug } = await params;
  const access = await pageStudyAccess(slug, "lead");
  return <AdjudicateOverview study={slug} {...(await loadDisputes(access))} />;
}
