import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CorpusItems } from "@/components/corpus/corpus-items";
import { CorpusOverview } from "@/components/corpus/corpus-overview";
import { CorpusTitle } from "@/components/corpus/corpus-title";
import { SavedItem } from "@/components/corpus/saved-item";
import { UndoNotice } from "@/components/corpus/undo-notice";
import { UnreadNotice } from "@/components/corpus/unread-notice";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { getArchivable } from "@/lib/corpus/archive-queries";
import { getCorpus } from "@/lib/corpus/corpus-queries";
import { getItem } from "@/lib/corpus/item-queries";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("corpus"))("overview.title") };
}

export default async function CorpusPage({ params, searchParams }: Props) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const access = await pageStudyAccess(slug, "lead");
  const corpus = await getCorpus(access, query);
  const undone = query.undo ? await getArchivable(access, query.undo) : null;
  const saved = query.saved ? await getItem(access, String(query.saved)) : null;
  const outlets = corpus.outlets.filter((outlet) => !outlet.archived);
  const has = { outlets: outlets.length > 0, items: outlets.some(({ items }) => items > 0) };
  const base = `/studies/${slug}/corpus`;
  const isPart = corpus.filter.outlet !== undefined || corpus.filter.archived !== undefined;
  return (
    <>
      <CorpusTitle base={base} has={has} />
      {undone && <UndoNotice access={access} of={undone} />}
      {saved && !saved.archived && <SavedItem base={base} item={saved} />}
      {corpus.unread.length > 0 && <UnreadNotice names={corpus.unread} />}
      {isPart ? (
        <CorpusItems study={slug} corpus={corpus} />
      ) : (
        <CorpusOverview study={slug} corpus={corpus} />
      )}
    </>
  );
}
