import type { ReactNode } from "react";

type Props = { summary: string; hint?: string; children: ReactNode };

/** Something to do that most visits don't need: a line that opens. Works without a script. */
export function Disclosure({ summary, hint, children }: Props) {
  return (
    <details className="group print:hidden">
      <summary className="inline-flex min-h-8 cursor-pointer items-center rounded px-1 -ml-1 font-semibold text-accent text-sm hover:bg-sunken">
        {summary}
        {hint && <span className="sr-only">: {hint}</span>}
      </summary>
      <div className="mt-2 rounded border border-rule bg-surface p-4">{children}</div>
    </details>
  );
}
