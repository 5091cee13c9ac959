import type { ReactNode } from "react";

/** A short mark beside a name; `hint` says in full what it means. */
export function Badge({ children, hint }: { children: ReactNode; hint?: string }) {
  return (
    <span
      title={hint}
      className="inline-block whitespace-nowrap rounded-sm border border-rule bg-sunken px-1.5 align-middle text-soft text-xs leading-5"
    >
      {children}
      {hint && <span className="sr-only">: {hint}</span>}
    </span>
  );
}
