import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

type Props = {
  id: string;
  title: string;
  text: string;
  /** Quotes listed, and quotes that there are. */
  shown: number;
  total: number;
  /** The sentence for a list that was cut short. */
  cut: "first" | "newest";
  children: ReactNode;
};

/** One kind of quotes with how many there are; left out while there is none. */
export async function ListedSection({ id, title, text, shown, total, cut, children }: Props) {
  const words = await getTranslations("adjudicate");
  if (shown === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-10 first-of-type:mt-2">
      <h2 id={id} className="flex items-baseline gap-2 text-2xl">
        {title} <span className="font-normal font-sans text-base text-soft">{total}</span>
      </h2>
      <p className="mt-1 mb-4 max-w-prose text-soft">{text}</p>
      <ul className="border-rule border-b">{children}</ul>
      {shown < total && <p className="mt-3 text-soft text-sm">{words(cut, { shown, total })}</p>}
    </section>
  );
}
