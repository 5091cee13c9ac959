import type { ReactNode } from "react";
import { ContentVeil, type VeilWords } from "./content-veil";

type Props = {
  text: string;
  /** Of the text, such as "en"; null when it is not known. */
  language: string | null;
  /** Paraphrases stand without quotation marks: nobody said these words. */
  form?: "verbatim" | "headline" | "paraphrase";
  contentNote: string | null;
  words: VeilWords;
  className?: string;
  /** What belongs to the quote and stays behind its note: the original text, the context. */
  children?: ReactNode;
};

// The marks are drawn, not stored: the text itself stays as it was printed.
const marks = "before:content-[open-quote] after:content-[close-quote]";

/** A quote as every screen shows it: in its language, behind its content note if it has one. */
export function QuoteText({
  text,
  language,
  form = "paraphrase",
  contentNote,
  words,
  className = "text-lg",
  children,
}: Props) {
  return (
    <ContentVeil note={contentNote} words={words}>
      <blockquote
        lang={language ?? ""}
        dir="auto"
        className={`whitespace-pre-wrap break-words font-serif ${form === "paraphrase" ? "" : marks} ${className}`}
      >
        {text}
      </blockquote>
      {children}
    </ContentVeil>
  );
}
