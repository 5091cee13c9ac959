// Quotes that carry a code, grouped by the codes that they carry: what distances and the map draw anew.
import { missing } from "./shares.mjs";

const nameOf = (carried, codes) =>
  carried
    .map((code) => codes[code].key)
    .sort()
    .join();

/**
 * The patterns of one outlet's quotes: how many carry exactly these codes, the most frequent first,
 * equally frequent ones by the keys of their codes.
 */
export function patternsOf(values, codes) {
  const found = new Map();
  for (const { states } of values) {
    const carried = [];
    for (const [code, state] of states.entries()) if (state === "present") carried.push(code);
    if (carried.length === 0) continue;
    const known = found.get(carried.join());
    if (known) known.quotes += 1;
    else found.set(carried.join(), { name: nameOf(carried, codes), codes: carried, quotes: 1 });
  }
  const patterns = [...found.values()].sort(
    (a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1),
  );
  const isResolved = ({ states }) => states.includes("present") || states.includes("absent");
  const why = () => {
    if (values.length === 0) return missing("no-quotes");
    if (!values.some(isResolved)) return missing("none-resolved");
    return patterns.length === 0 ? missing("none-present") : null;
  };
  const n = patterns.reduce((sum, { quotes }) => sum + quotes, 0);
  return { n, patterns, missing: why() };
}
