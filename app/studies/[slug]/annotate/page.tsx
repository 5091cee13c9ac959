import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QueueOverview } from "@/components/annotate/queue-overview";
import { hindranceOf } from "@/lib/annotation/hindrance";
import { firstToDo } from "@/lib/annotation/queue";
import { getQueue, getQuoteBeginnings } from "@/lib/annotation/queue-queries";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { getCodebook } from "@/lib/codebook/queries";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ list?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("annotate");
  return { title: words("title") };
}

/** Leads to the next quote; with ?list, or when nothing is left to do, shows all of them. */
export default async function AnnotatePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const access = await pageStudyAccess(slug, "analyst");
  const [queue, codebook] = await Promise.all([getQueue(access), getCodebook(access)]);
  const facts = { codebook: codebook !== null, quoteArchived: false };
  const hindrance = hindranceOf(access, facts);
  const next = firstToDo(queue);
  const wantsList = (await searchParams).list !== undefined;
  if (next && !hindrance && !wantsList) redirect(`/studies/${slug}/annotate/${next.key}`);
  const keys = queue.map(({ key }) => key);
  const beginnings = await getQuoteBeginnings(access, keys);
  return <QueueOverview {...{ slug, queue, hindrance, beginnings }} next={next?.key ?? null} />;
}
