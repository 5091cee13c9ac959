import type { Columns } from "../columns/columns";

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

/** Whether a text has a name as whole words: no letter, mark or digit of any script stands at its ends. */
function names(text: string, name: string): boolean {
  if (name === "") return false;
  const literal = name.replace(SYNTAX, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${literal}(?![\\p{L}\\p{M}\\p{N}])`, "iu").test(text);
}

type Outlets = Columns["outlets"];

/** The outlet that the study's words name, or the first. */
function printedBy(outlets: Outlets, proposedIn: string): number {
  const said = proposedIn.normalize();
  const lengths = outlets.map(({ name }) => {
    const whole = name.normalize().trim();
    return names(said, whole) ? whole.length : 0;
  });
  return Math.max(0, lengths.indexOf(Math.max(...lengths)));
}

/** Asked for with every request, and a pattern has to be made for each outlet. */
const kept = new WeakMap<Outlets, { proposedIn: string; outlet: number }>();

/**
 * The outlet that distances are measured from, as an index: the one asked for; otherwise the one that
 * printed the proposal, which is the outlet with the longest name that stands, as whole words, in the
 * study's words on where it was made; otherwise the study's first. 0 in a study without outlets. Never throws.
 *
 * @example referenceOf(columns, { asked: null, proposedIn: "Op-ed in Kazakhstanskaya pravda" }) // 0
 */
export function referenceOf(
  { outlets }: Columns,
  { asked, proposedIn }: { asked: string | null; proposedIn: string },
): number {
  const at = outlets.findIndex(({ slug }) => slug === asked);
  if (at >= 0) return at;
  const known = kept.get(outlets);
  if (known?.proposedIn === proposedIn) return known.outlet;
  const outlet = printedBy(outlets, proposedIn);
  kept.set(outlets, { proposedIn, outlet });
  return outlet;
}
