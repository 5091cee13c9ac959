import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ArchivedCorpus } from "@/components/corpus/archived-corpus";
import { CorpusOutlet } from "@/components/corpus/corpus-outlet";
import { CorpusTitle } from "@/components/corpus/corpus-title";
import { SavedItem } from "@/components/corpus/saved-item";
import { UndoNotice } from "@/components/corpus/undo-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { getArchivable } from "@/lib/corpus/archive-queries";
import { getItem } from "@/lib/corpus/item-queries";
import { getCorpus } from "@/lib/corpus/outlet-queries";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ undo?: string | string[]; saved?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("corpus"))("overview.title") };
}

export default async function CorpusPage({ params, searchParams }: Props) {
  const [{ slug }, { undo, saved }] = await Promise.all([params, searchParams]);
  const access = await pageStudyAccess(slug, "lead");
  const words = await getTranslations("corpus");
  const corpus = await getCorpus(access);
  const undone = undo ? await getArchivable(access, undo) : null;
  const item = saved ? await getItem(access, String(saved)) : null;
  const outlets = corpus.outlets.filter((outlet) => !outlet.archived);
  const items = outlets.some((outlet) => outlet.items.some((each) => !each.archived));
  const base = `/studies/${slug}/corpus`;
  return (
    <>
      <CorpusTitle base={base} has={{ outlets: outlets.length > 0, items }} />
      {undone && <UndoNotice access={access} of={undone} />}
      {item && !item.archived && <SavedItem base={base} item={item} />}
      {outlets.length === 0 && (
        <EmptyState title={words("overview.emptyTitle")} text={words("overview.emptyText")} />
      )}
      {outlets.map((outlet) => (
        <CorpusOutlet key={outlet.slug} study={slug} outlet={outlet} />
      ))}
      <ArchivedCorpus study={slug} corpus={corpus} />
    </>
  );
}
