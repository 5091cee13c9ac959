import type { ReactNode } from "react";

type Props = { facts: { name: string; value: ReactNode }[] };

/** What is known of a thing, name by name; what is not known is left out by the caller. */
export function Facts({ facts }: Props) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_1fr]">
      {facts.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="text-soft text-sm sm:pt-0.5">{name}</dt>
          <dd className="-mt-3 min-w-0 sm:mt-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
