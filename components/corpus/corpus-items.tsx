import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Corpus } from "@/lib/corpus/corpus-queries";
import { PageLinks } from "../ui/page-links";
import { ArchivedItems } from "./archived-items";
import { CorpusOutlet } from "./corpus-outlet";
import { pageAddress } from "./page-address";

/** A page of the items of one outlet, or of archived ones, and the ways from there. */
export async function CorpusItems({ study, corpus }: { study: string; corpus: Corpus }) {
  const words = await getTranslations("corpus");
  const { outlets, filter, items, archivedItems } = corpus;
  const outlet = outlets.find(({ slug }) => slug === filter.outlet);
  const { after: _, ...list } = filter;
  const base = `/studies/${study}/corpus`;
  const path = `${base}?${new URLSearchParams(list)}`;
  const page = items ?? archivedItems;
  return (
    <div id="items">
      <p className="mb-4">
        <Link
          href={base}
          className="inline-flex min-h-8 items-center text-accent underline underline-offset-2"
        >
          {words("overview.whole")}
        </Link>
      </p>
      {outlet && items && <CorpusOutlet {...{ study, outlet }} items={items.items} />}
      {archivedItems && (
        <>
          <h2 className="mb-4 text-2xl">
            {words("overview.archivedItems", { count: corpus.archived.items })}
          </h2>
          <ul className="mb-6 grid gap-3">
            <ArchivedItems study={study} items={archivedItems.items} />
          </ul>
        </>
      )}
      <PageLinks
        label={words("itemPages")}
        previous={pageAddress(path, page?.previous ?? null)}
        next={pageAddress(path, page?.next ?? null)}
      />
    </div>
  );
}
