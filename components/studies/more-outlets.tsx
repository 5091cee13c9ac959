import Link from "next/link";
import { getTranslations } from "next-intl/server";

/** With more outlets than these a card would be longer than the list. */
const MOST_OUTLETS = 10;
const SHOWN = 8;

/** How many of a study's outlets its card shows. */
export function shownOutlets(count: number): number {
  return count <= MOST_OUTLETS ? count : SHOWN;
}

/** Where the outlets are that a card has no room for. */
export async function MoreOutlets({ slug, count }: { slug: string; count: number }) {
  const words = await getTranslations("studies.list");
  if (count === 0) return null;
  return (
    <p className="mt-2 text-sm">
      <Link
        href={`/studies/${slug}`}
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
      >
        {words("moreOutlets", { count })}
      </Link>
    </p>
  );
}
