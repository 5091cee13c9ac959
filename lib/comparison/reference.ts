import type { Columns } from "../columns/columns";

/**
 * The outlet that distances are measured from, as an index: the one asked for; otherwise the one that
 * printed the proposal, which is the first outlet whose name stands in the study's words on where it was
 * made; otherwise the study's first. 0 in a study without outlets. Never throws.
 *
 * @example referenceOf(columns, { asked: null, proposedIn: "Op-ed in Kazakhstanskaya pravda" }) // 0
 */
export function referenceOf(
  { outlets }: Columns,
  { asked, proposedIn }: { asked: string | null; proposedIn: string },
): number {
  const at = outlets.findIndex(({ slug }) => slug === asked);
  if (at >= 0) return at;
  const said = proposedIn.toLocaleLowerCase();
  const printed = outlets.findIndex(({ name }) => said.includes(name.toLocaleLowerCase()));
  return Math.max(0, printed);
}
