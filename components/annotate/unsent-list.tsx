"use client";

import { useId, useSyncExternalStore } from "react";
import { unsentQuotes, watchUnsent } from "./unsent";

type Props = {
  slug: string;
  account: number;
  /** The quotes of this page in the analyst's order; others follow them. */
  order: string[];
  /** The quote that is open, whose form says itself how it stands. */
  current?: string;
  words: { title: string; text: string };
};

/** The quotes whose answers only this browser has, each a way to its form, which sends them. */
export function UnsentList({ slug, account, order, current, words }: Props) {
  const title = useId();
  const unsent = useSyncExternalStore(
    watchUnsent,
    () => unsentQuotes({ slug, account }).join("/"),
    () => "",
  );
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const keys = unsent
    .split("/")
    .filter((key) => key !== "" && key !== current)
    .sort((one, other) => place(one) - place(other));
  if (keys.length === 0) return null;
  return (
    <section aria-labelledby={title} className="my-3 border-danger border-l-4 pl-3 text-sm">
      <h2 id={title} className="font-semibold text-base">
        {words.title}
      </h2>
      <p>{words.text}</p>
      <ul className="flex flex-wrap gap-x-3">
        {keys.map((key) => (
          <li key={key}>
            <a
              href={`/studies/${slug}/annotate/${key}`}
              className="inline-flex min-h-7 items-center text-accent underline"
            >
              {key}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
