"use client";

import { useId, useState, useSyncExternalStore } from "react";
import { annotationName, type Unsent, unsentQuotes, unsentStore, watchUnsent } from "./unsent";

type Words = { title: string; text: string; discard: string; discarded: string; undo: string };
type Props = {
  slug: string;
  account: number;
  /** The quotes of this page in the analyst's order; others follow them. */
  order: string[];
  /** The quote that is open, whose form says itself how it stands. */
  current?: string;
  /** Whoever may not annotate has no forms to open, and answers to carry away. */
  hasForms?: boolean;
  words: Words;
};

const LINK = "inline-flex min-h-8 shrink-0 items-center text-accent underline";

type RowProps = {
  slug: string;
  quote: string;
  unsent: Unsent | null;
  isDiscarded: boolean;
  hasForms: boolean;
  words: Words;
  toggle: () => void;
};

/** One quote with the memo of its answers, by which it is known; what is discarded can be put back. */
function Row({ slug, quote, unsent, isDiscarded, hasForms, words, toggle }: RowProps) {
  const name = useId();
  return (
    <li className="flex items-center gap-x-3">
      {isDiscarded || !hasForms ? (
        <span id={name} className="shrink-0 text-soft">
          {isDiscarded ? `${quote}: ${words.discarded}` : quote}
        </span>
      ) : (
        <a id={name} href={`/studies/${slug}/annotate/${quote}`} className={LINK}>
          {quote}
        </a>
      )}
      {!hasForms && unsent && <span>{Object.values(unsent.draft.answers).flat().join(", ")}</span>}
      {unsent?.draft.memo && (
        <q className={`min-w-0 ${hasForms ? "max-w-[40ch] truncate text-soft" : "break-words"}`}>
          {unsent.draft.memo}
        </q>
      )}
      <button type="button" onClick={toggle} aria-describedby={name} className={LINK}>
        {isDiscarded ? words.undo : words.discard}
      </button>
    </li>
  );
}

/**
 * The quotes whose answers only this browser has, each a way to its form, which sends them. They can be
 * discarded: a quote may have been archived since, and has no form any more.
 */
export function UnsentList({ slug, account, order, current, hasForms = true, words }: Props) {
  const title = useId();
  const [discarded, setDiscarded] = useState<Record<string, Unsent>>({});
  const unsent = useSyncExternalStore(
    watchUnsent,
    () => unsentQuotes({ slug, account }).join("/"),
    () => "",
  );
  const kept = unsent.split("/").filter((key) => key !== "");
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const keys = [...new Set([...kept, ...Object.keys(discarded)])]
    .filter((key) => key !== current)
    .sort((one, other) => place(one) - place(other));
  if (keys.length === 0) return null;
  const storeOf = (quote: string) => unsentStore(annotationName({ slug, quote, account }));
  const toggle = (quote: string) => {
    const { [quote]: before, ...others } = discarded;
    if (before && !kept.includes(quote)) storeOf(quote).keep(before);
    else {
      const answers = storeOf(quote).read();
      if (answers) others[quote] = answers;
      storeOf(quote).keep(null);
    }
    setDiscarded(others);
  };
  return (
    <section aria-labelledby={title} className="my-3 border-danger border-l-4 pl-3 text-sm">
      <h2 id={title} className="font-semibold text-base">
        {words.title}
      </h2>
      {keys.some((key) => kept.includes(key)) && <p>{words.text}</p>}
      <ul className="mt-1">
        {keys.map((quote) => {
          const isDiscarded = !kept.includes(quote);
          const of = isDiscarded ? discarded[quote] : storeOf(quote).read();
          return (
            <Row
              key={quote}
              {...{ slug, quote, isDiscarded, hasForms, words }}
              unsent={of ?? null}
              toggle={() => toggle(quote)}
            />
          );
        })}
      </ul>
    </section>
  );
}
