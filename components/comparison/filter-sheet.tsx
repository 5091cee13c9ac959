import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

type Props = { isActive: boolean; clearHref: string; children: ReactNode };

/** Keeps the filters folded on narrow screens; where browsers allow it, wide ones always show them. */
export async function FilterSheet({ isActive, clearHref, children }: Props) {
  const words = await getTranslations("comparison");
  return (
    <div className="mt-5 rounded border border-rule bg-sunken print:hidden">
      <details className="filter-sheet" open={isActive}>
        <summary className="flex min-h-11 cursor-pointer items-center px-4 font-semibold">
          {words(isActive ? "filters.changeActive" : "filters.change")}
        </summary>
        <div className="px-4 pt-1 pb-4 sm:pt-3">{children}</div>
      </details>
      {isActive && (
        <p className="border-rule border-t px-4 py-2 text-sm">
          <Link
            href={clearHref}
            scroll={false}
            className="inline-flex min-h-6 items-center text-accent underline"
          >
            {words("filters.clear")}
          </Link>
        </p>
      )}
    </div>
  );
}
