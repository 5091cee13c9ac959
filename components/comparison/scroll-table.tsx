import type { ReactNode } from "react";

type Props = {
  caption: string;
  /** Class of the style sheet, for tables of so many cells that each would repeat its look. */
  look?: string;
  children: ReactNode;
};

/** A table that scrolls inside its own box where it is larger than the screen, its heads kept in sight. */
export function ScrollTable({ caption, look = "", children }: Props) {
  return (
    // Positioned, so that hidden words in its cells don't widen the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard.
    <section tabIndex={0} aria-label={caption} className="scroll-table">
      <table
        className={`w-full text-sm print:text-[7.5pt] print:[&_td]:px-0.5 print:[&_th]:px-0.5 ${look}`}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}
