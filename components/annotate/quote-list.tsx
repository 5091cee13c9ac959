import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { byOutlet, type QueueEntry } from "@/lib/annotation/queue";

const marks = { open: "○", draft: "◐", submitted: "●" } as const;
const stateWords = {
  open: "stateOpen",
  draft: "stateDraft",
  submitted: "stateSubmitted",
} as const;

type Props = {
  slug: string;
  entries: QueueEntry[];
  /** How each quote begins, by key; null behind a content note. */
  beginnings: Map<string, string | null>;
  current?: string;
};

/** The analyst's quotes, outlet by outlet, each with how far it is. */
export async function QuoteList({ slug, entries, beginnings, current }: Props) {
  const words = await getTranslations("annotate");
  return (
    <div className="columns-1 gap-x-8 sm:columns-2 lg:columns-3">
      {byOutlet(entries).map(({ outlet, quotes }) => (
        <section key={outlet} className={`mb-4 ${quotes.length <= 12 ? "break-inside-avoid" : ""}`}>
          <h3 className="text-base">{outlet}</h3>
          <ul>
            {quotes.map(({ key, state }) => (
              <li key={key} className="break-inside-avoid">
                <Link
                  href={`/studies/${slug}/annotate/${key}`}
                  prefetch={false}
                  aria-current={key === current ? "page" : undefined}
                  className="flex min-h-7 items-baseline gap-2 rounded px-1 text-sm hover:bg-sunken aria-[current]:bg-sunken aria-[current]:font-semibold"
                >
                  <span aria-hidden="true" className="text-accent">
                    {marks[state]}
                  </span>
                  <span className="truncate">{beginnings.get(key) ?? words("behindNote")}</span>
                  <span className="sr-only">, {words(stateWords[state])}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
