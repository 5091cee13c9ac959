import type { ReactNode } from "react";

type Props = {
  title: string;
  text: string;
  children?: ReactNode;
  /** 1 where the page has no other title. */
  rank?: 1 | 2;
};

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, text, children, rank = 2 }: Props) {
  const Heading = `h${rank}` as const;
  return (
    <div className="rounded border border-strong-rule border-dashed px-6 py-10 text-center">
      <Heading className="text-xl">{title}</Heading>
      <p className="mx-auto mt-2 max-w-prose text-soft">{text}</p>
      {children && <div className="mt-5 flex flex-wrap justify-center gap-3">{children}</div>}
    </div>
  );
}
