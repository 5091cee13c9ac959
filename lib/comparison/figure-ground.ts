import type { Columns } from "../columns/columns";
import type { Search } from "./search";

/**
 * The search whose quotes and values the figure of a chart rests on, which is not always the one asked
 * for; the same object where it is.
 *   contrast              with all outlets: those chosen are shown alone and set against all others;
 *   distance, robustness  with the outlet that is measured from, also when it is not chosen;
 *   robustness            by resolved values, whoever's answers are asked for: it is about choices that
 *                         one analyst's answers alone do not have.
 * Never throws.
 *
 * @example groundOf(columns, { search: { ...everything, chart: "contrast", outlets: ["haqqin"] }, reference: 0 })
 * // outlets: []
 */
export function groundOf(
  { outlets }: Columns,
  { search, reference }: { search: Search; reference: number },
): Search {
  const { chart, outlets: chosen } = search;
  const slug = outlets[reference]?.slug;
  const isMeasured = chart === "distance" || chart === "robustness";
  const lacksReference = isMeasured && chosen.length > 0 && slug && !chosen.includes(slug);
  const changes: Partial<Search> = {
    ...(chart === "contrast" && chosen.length > 0 ? { outlets: [] } : {}),
    ...(lacksReference ? { outlets: [...chosen, slug] } : {}),
    ...(chart === "robustness" && search.by !== null ? { by: null } : {}),
  };
  return Object.keys(changes).length > 0 ? { ...search, ...changes } : search;
}
