import type { ReactNode } from "react";

type Props = { title: string; text: string; children?: ReactNode };

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, text, children }: Props) {
  return (
    <div className="rounded border border-strong-rule border-dashed px-6 py-10 text-center">
      <h2 className="text-xl">{title}</h2>
      <p className="mx-auto mt-2 max-w-prose text-soft">{text}</p>
      {children && <div className="mt-5 flex flex-wrap justify-center gap-3">{children}</div>}
    </div>
  );
}
