import type { ReactNode } from "react";

/** A part of a page under its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-12 border-rule border-t pt-6">
      <h2 className="mb-4 text-2xl">{title}</h2>
      {children}
    </section>
  );
}
