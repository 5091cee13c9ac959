import Link from "next/link";
import type { Mark } from "@/lib/comparison/mark";
import { markLink, type View } from "./view";

type Props = { view: View; mark: Mark; count: number; label: string };

/** A number of a table that opens the quotes it counts; 0 has none to open. */
export function CountLink({ view, mark, count, label }: Props) {
  if (count === 0) return <span className="text-soft">0</span>;
  const { href, isOpen, mark: text } = markLink(view, mark);
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      aria-label={label}
      aria-current={isOpen ? "true" : undefined}
      data-mark={text}
      className="inline-flex min-h-6 min-w-6 items-center justify-center rounded text-accent underline underline-offset-2 hover:bg-sunken aria-[current=true]:bg-ink aria-[current=true]:text-paper"
    >
      {count}
    </Link>
  );
}
