import type { ReactNode } from "react";

export type VeilWords = { contentNote: string; showQuote: string; hideQuote: string };

type Props = { note: string | null; words: VeilWords; children: ReactNode };

/** What a content note warns of stays closed until the reader opens it; without a note it is just shown. */
export function ContentVeil({ note, words, children }: Props) {
  if (!note) return children;
  return (
    <details className="group">
      <summary className="flex min-h-8 cursor-pointer list-none flex-wrap items-baseline gap-x-3 gap-y-1 rounded border border-strong-rule border-dashed bg-note px-3 py-2 text-base [&::-webkit-details-marker]:hidden">
        <span>
          <span className="font-semibold">{words.contentNote}:</span> {note}
        </span>
        <span className="font-semibold text-accent underline underline-offset-2">
          <span className="group-open:hidden">{words.showQuote}</span>
          <span className="hidden group-open:inline">{words.hideQuote}</span>
        </span>
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
