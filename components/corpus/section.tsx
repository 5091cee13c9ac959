import type { ReactNode } from "react";

type Props = { id?: string; title: string; children: ReactNode };

/** A part of a page under its own heading. */
export function Section({ id, title, children }: Props) {
  return (
    <section id={id} className="mt-12 border-rule border-t pt-6">
      <h2 className="mb-4 text-2xl">{title}</h2>
      {children}
    </section>
  );
}
