import { getTranslations } from "next-intl/server";
import type { Corpus } from "@/lib/corpus/corpus-queries";
import { EmptyState } from "../ui/empty-state";
import { ArchivedCorpus } from "./archived-corpus";
import { CorpusOutlet } from "./corpus-outlet";

/** All outlets, with their items where they are few enough, and what is archived. */
export async function CorpusOverview({ study, corpus }: { study: string; corpus: Corpus }) {
  const words = await getTranslations("corpus");
  const outlets = corpus.outlets.filter((outlet) => !outlet.archived);
  const itemsOf = (slug: string) =>
    corpus.items?.items.filter((item) => item.outlet.slug === slug) ?? null;
  return (
    <>
      {outlets.length === 0 && (
        <EmptyState title={words("overview.emptyTitle")} text={words("overview.emptyText")} />
      )}
      {outlets.map((outlet) => (
        <CorpusOutlet key={outlet.slug} {...{ study, outlet }} items={itemsOf(outlet.slug)} />
      ))}
      <ArchivedCorpus study={study} corpus={corpus} />
    </>
  );
}
