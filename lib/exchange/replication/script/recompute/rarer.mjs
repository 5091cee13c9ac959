// Codes beyond the most frequent ones, counted together (method.md, "Share of a frame").
import { codeShare } from "./shares.mjs";

/** As many codes as are shown one by one. */
const SHOWN = 15;

/** Places of the codes that fewer quotes carry, in the codebook's order. */
function rarest(groups, codes) {
  const total = (code) => groups.flat().filter(({ states }) => states[code] === "present").length;
  const totals = codes.map((_, code) => ({ code, total: total(code) }));
  // Sorting keeps equal ones in their order.
  totals.sort((a, b) => b.total - a.total);
  return totals
    .slice(SHOWN)
    .map(({ code }) => code)
    .sort((a, b) => a - b);
}

/** One state for all these codes: a quote that carries any of them carries them together. */
function joined(states, places) {
  const own = places.map((code) => states[code]);
  if (own.includes("present")) return "present";
  return own.find((state) => state !== "absent") ?? "absent";
}

/** The rarer codes of a variable together, a share an outlet; null where at most one is beyond. */
export function rarerCodes(groups, codes) {
  if (codes.length <= SHOWN + 1) return null;
  const places = rarest(groups, codes);
  const shares = groups.map((of) => {
    const values = of.map(({ states }) => ({ states: [joined(states, places)] }));
    const { code: _none, ...share } = codeShare(null, values, 0);
    return share;
  });
  return { codes: places.map((code) => codes[code].key), shares };
}
