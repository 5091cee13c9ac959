import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Corpus } from "@/lib/corpus/outlet-queries";
import { RestoreButton } from "./archive-button";
import { itemTitles } from "./item-titles";
import { Section } from "./section";

/** What was archived and can be brought back; nothing is shown if there is nothing. */
export async function ArchivedCorpus({ study, corpus }: { study: string; corpus: Corpus }) {
  const [words, title] = await Promise.all([getTranslations("corpus"), itemTitles()]);
  const outlets = corpus.outlets
    .filter((outlet) => outlet.archived)
    .map(({ slug, name }) => ({ thing: "outlet" as const, key: slug, name, of: words("outlet") }));
  const items = corpus.outlets.flatMap((outlet) =>
    outlet.items
      .filter((item) => item.archived)
      .map((item) => ({
        thing: "item" as const,
        key: item.key,
        name: title(item),
        of: outlet.name,
      })),
  );
  const things = [...outlets, ...items];
  if (things.length === 0 && corpus.archivedQuotes === 0) return null;
  return (
    <Section title={words("overview.archivedTitle")}>
      <ul className="grid gap-3">
        {things.map(({ thing, key, name, of }) => (
          <li key={`${thing} ${key}`} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {name} <span className="text-soft text-sm">({of})</span>
            </span>
            <RestoreButton study={study} of={{ thing, key }} />
          </li>
        ))}
        {corpus.archivedQuotes > 0 && (
          <li>
            <Link
              href={`/studies/${study}/quotes?archived=yes`}
              className="inline-flex min-h-8 items-center text-accent underline underline-offset-2"
            >
              {words("overview.archivedQuotes", { count: corpus.archivedQuotes })}
            </Link>
          </li>
        )}
      </ul>
    </Section>
  );
}
