import { rememberHalving } from "./patterns";
import { MISSING, type ReliabilityData, type Values } from "./reliability-data";

/** Per value 1 where it is the code, or for sets, has it. */
function having(values: Values, code: number): Uint8Array {
  const has = new Uint8Array(values.size);
  for (let value = 0; value < values.size; value++) {
    has[value] =
      values.level === "set"
        ? (values.sets[value * values.words + (code >>> 5)]! >>> (code & 31)) & 1
        : Number(value === code);
  }
  return has;
}

/**
 * The table of one code as yes (1) or no (0): whether each value is it, or for sets, has it. A missing
 * value stays missing. Cells are laid out when they are asked for: measures that look at patterns alone
 * take them from those of the table.
 *
 * @example
 * // nominal cells [0, 2, −1] and code 2 → [0, 1, −1]
 */
export function codeData(data: ReliabilityData, code: number): ReliabilityData {
  const has = having(data.values, code);
  let cells: Int32Array | undefined;
  const made: ReliabilityData = {
    coders: data.coders,
    units: data.units,
    values: { level: "nominal", size: 2 },
    get cells() {
      cells ??= data.cells.map((value) => (value === MISSING ? MISSING : has[value]!));
      return cells;
    },
  };
  rememberHalving(made, { from: data, isYes: has });
  return made;
}
