import type { ReactNode } from "react";

type Props = { title: string; kicker?: ReactNode; lead?: ReactNode; children?: ReactNode };

/** The head of a page: what it is, whose part it is, and what can be done here. */
export function PageTitle({ title, kicker, lead, children }: Props) {
  return (
    <div className="pt-8 pb-6">
      {kicker && <p className="mb-1 text-soft text-sm">{kicker}</p>}
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="max-w-3xl text-3xl sm:text-4xl">{title}</h1>
        {children && <div className="flex flex-wrap gap-2 print:hidden">{children}</div>}
      </div>
      {lead && <div className="mt-3 max-w-prose text-lg text-soft">{lead}</div>}
    </div>
  );
}
