import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QueueOverview } from "@/components/annotate/queue-overview";
import { hindranceOf } from "@/lib/annotation/hindrance";
import { getProgress } from "@/lib/annotation/progress-queries";
import { getQueuePage, getQuoteBeginnings } from "@/lib/annotation/queue-queries";
import { getFirstToDo } from "@/lib/annotation/to-do-queries";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { getCodebook } from "@/lib/codebook/queries";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ list?: string | string[]; after?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("annotate");
  return { title: words("title") };
}

/** Leads to the next quote; with ?list, or when nothing is left to do, shows them page by page. */
export default async function AnnotatePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const access = await pageStudyAccess(slug, "analyst");
  const [next, codebook] = await Promise.all([getFirstToDo(access), getCodebook(access)]);
  const facts = { codebook: codebook !== null, quoteArchived: false };
  const hindrance = hindranceOf(access, facts);
  const { list, after } = await searchParams;
  if (next && !hindrance && list === undefined) redirect(`/studies/${slug}/annotate/${next}`);
  const [page, progress] = await Promise.all([getQueuePage(access, after), getProgress(access)]);
  const keys = page.entries.map(({ key }) => key);
  const beginnings = await getQuoteBeginnings(access, keys);
  const account = access.account?.id ?? 0;
  return <QueueOverview {...{ slug, account, page, progress, hindrance, beginnings, next }} />;
}
