import type { ReactNode } from "react";

type Props = { id: string; title: string; about?: string; children: ReactNode };

/**
 * One part of the result: what it shows, how to read it, and the figures. No landmark: the table in it
 * is one of the same name already.
 */
export function Part({ id, title, about, children }: Props) {
  return (
    <section className="mt-10">
      <h3 id={id} className="text-xl">
        {title}
      </h3>
      {about && <p className="mt-1 mb-3 max-w-prose text-soft text-sm">{about}</p>}
      {children}
    </section>
  );
}
