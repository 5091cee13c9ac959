import { daySpan, isoDate } from "../../../lib/columns/days";
import { everything, type Search, searchText } from "../../../lib/comparison/search";
import type { Random } from "../../../lib/resampling/random";
import { stream } from "../../../prisma/seed/large/chance";
import { DAYS, outlets } from "../../../prisma/seed/large/outlets";

const CHARTS = ["frames", "sentiment", "timeline"] as const;
/** The first day of the synthetic study. */
const { firstDay } = daySpan("2022-01-03")!;
const [SHORTEST, LONGEST] = [8, 40];

const slugs = outlets(1).map(({ slug }) => slug);

function search(number: number, next: Random): Search {
  const days = 7 * (SHORTEST + Math.floor(next() * (LONGEST - SHORTEST)));
  const first = firstDay + Math.floor(next() * (DAYS - days));
  const dates = { from: isoDate(first), to: isoDate(first + days) };
  const chosen = [1, 2, 3, 4, 5].map(() => slugs[Math.floor(next() * slugs.length)]!);
  const more = number % 3 === 0 ? {} : { outlets: [...new Set(chosen)] };
  const form = number % 3 === 2 ? { forms: ["verbatim" as const] } : {};
  return { ...everything, chart: CHARTS[Math.floor(number / 3) % 3]!, ...dates, ...more, ...form };
}

export const ENDPOINTS = ["figure", "comparison"] as const;
export type Endpoint = (typeof ENDPOINTS)[number];

/**
 * Addresses of so many figures, each under other filters: from eight to forty weeks, of all outlets or of
 * some, of all forms or of one. None comes twice, so that none can have been kept; the same for a seed.
 */
export function addresses(
  count: number,
  { slug, endpoint, seed }: { slug: string; endpoint: Endpoint; seed: number },
): string[] {
  const next = stream(seed, 100);
  return Array.from({ length: count }, (_, number) => {
    const query = searchText(search(number, next));
    const format = endpoint === "figure" ? "&format=json" : "";
    return `/api/studies/${slug}/${endpoint}${query}${format}`;
  });
}
