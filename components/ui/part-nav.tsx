import type { Part } from "./part";
import { ReadyLink } from "./ready-link";

type Props = {
  part: Part;
  /** What the way is called, which part is shown, and the names of the two ways on. */
  words: { label: string; shown: string; previous: string; next: string };
  hrefOf: (page: number) => string;
};

const look =
  "inline-flex min-h-6 items-center text-accent underline underline-offset-2 print:hidden";

/** Which part of a long list is shown, and the way to the parts beside it. */
export function PartNav({ part: { page, pages }, words, hrefOf }: Props) {
  return (
    <nav aria-label={words.label} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <p className="text-soft">{words.shown}</p>
      {page > 1 && (
        <ReadyLink href={hrefOf(page - 1)} scroll={false} rel="prev" className={look}>
          {words.previous}
        </ReadyLink>
      )}
      {page < pages && (
        <ReadyLink href={hrefOf(page + 1)} scroll={false} rel="next" className={look}>
          {words.next}
        </ReadyLink>
      )}
    </nav>
  );
}
