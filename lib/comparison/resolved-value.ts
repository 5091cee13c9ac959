import { type BitRows, hasBit } from "../columns/bit-set";
import type { Columns } from "../columns/columns";
import { HOW, type How, type Resolved } from "./resolve";

/**
 * One quote's resolved value in words of the codebook. `value` is a code's key (single-select), the
 * keys of the codes present (multi-select, possibly none), or null when there is no value: hidden,
 * not annotated, or a contested single-select variable. `contested`, only on contested quotes: the
 * keys that half of the analysts gave (multi-select), or that any analyst gave (single-select).
 */
export type ResolvedValue = { how: How; value: string | string[] | null; contested?: string[] };

/**
 * Reads the value of the quote with this index. Never throws for a quote of the study.
 *
 * @example
 * resolvedValue(columns, { resolved: frame, quote: 6 })
 * // { how: "contested", value: ["foreign-hand", "discredit"], contested: ["break-with-russia"] }
 */
export function resolvedValue(
  columns: Columns,
  at: { resolved: Resolved; quote: number },
): ResolvedValue {
  const { words, variable, isMany } = at.resolved;
  const how = HOW[at.resolved.how[at.quote]!]!;
  if (how === "hidden" || how === "not-annotated") return { how, value: null };
  const keysOf = (set: BitRows) =>
    columns.variables[variable]!.codes.filter((_, code) => hasBit(set, at.quote * words, code)).map(
      ({ key }) => key,
    );
  const present = keysOf(at.resolved.present);
  const value = isMany ? present : (present[0] ?? null);
  if (how !== "contested") return { how, value };
  return { how, value, contested: keysOf(at.resolved.contested) };
}
