import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Corpus } from "@/lib/corpus/corpus-queries";
import { ArchivedItems } from "./archived-items";
import { ArchivedThing } from "./archived-thing";
import { Section } from "./section";

/** What was archived and can be brought back; nothing is shown if there is nothing. */
export async function ArchivedCorpus({ study, corpus }: { study: string; corpus: Corpus }) {
  const words = await getTranslations("corpus");
  const outlets = corpus.outlets.filter((outlet) => outlet.archived);
  const { items, quotes } = corpus.archived;
  if (outlets.length + items + quotes === 0) return null;
  const base = `/studies/${study}`;
  return (
    <Section title={words("overview.archivedTitle")}>
      <ul className="grid gap-3">
        {outlets.map(({ slug, name }) => {
          const of = { thing: "outlet" as const, key: slug, name, kind: words("outlet") };
          return <ArchivedThing key={slug} study={study} of={of} />;
        })}
        {corpus.archivedItems ? (
          <ArchivedItems study={study} items={corpus.archivedItems.items} />
        ) : (
          <WayTo
            href={`${base}/corpus?archived=yes`}
            text={words("overview.archivedItems", { count: items })}
          />
        )}
        {quotes > 0 && (
          <WayTo
            href={`${base}/quotes?archived=yes`}
            text={words("overview.archivedQuotes", { count: quotes })}
          />
        )}
      </ul>
    </Section>
  );
}

function WayTo({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <Link
        href={href}
        className="inline-flex min-h-8 items-center text-accent underline underline-offset-2"
      >
        {text}
      </Link>
    </li>
  );
}
