import { AppError } from "../base/app-error";
import { parsed } from "../base/parsed";
import { MOST_CELLS } from "./table-limits";
import { jsonTable, type WrittenTable } from "./table-request";

const SHAPE = '{"level": "nominal", "units": [["a", "b"], ["b", "b"]]}';

/** Throws too-large for more cells than can be computed with. */
export function requireFewCells(rows: readonly (readonly unknown[])[]) {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (cells > MOST_CELLS) {
    throw new AppError("too-large", { key: "table-too-many-cells", values: { max: MOST_CELLS } });
  }
}

/** Throws invalid-input for the first row that is longer or shorter than the first of all. */
function requireSameLength(rows: readonly (readonly unknown[])[]) {
  const expected = rows[0]?.length ?? 0;
  const at = rows.findIndex((row) => row.length !== expected);
  if (at < 0) return;
  const values = { row: at + 1, cells: rows[at]!.length, first: 1, expected };
  throw new AppError("invalid-input", { key: "table-ragged", values });
}

/**
 * A table as JSON: `{"level": …, "units": [[…], …]}`. Throws invalid-input, naming the row, for what is
 * no such table; too-large for more than a million cells. No unit at all is a table too: every measure
 * says why it has no value there.
 *
 * @example jsonTableOf('{"level":"nominal","units":[["a","b"]]}').table.rows // [["a", "b"]]
 */
export function jsonTableOf(text: string) {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid-input", { key: "malformed" }, { cause });
  }
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    throw new AppError("invalid-input", { key: "table-shape", values: { shape: SHAPE } });
  }
  const { units, ...options } = parsed(jsonTable, input);
  const at = units.findIndex((row) => !Array.isArray(row));
  if (at >= 0) {
    throw new AppError("invalid-input", { key: "table-not-a-row", values: { row: at + 1 } });
  }
  const rows = units as unknown[][];
  requireFewCells(rows);
  requireSameLength(rows);
  const table: WrittenTable = {
    rows,
    rowAt: (down) => down + 1,
    firstColumn: 1,
    columnNames: null,
    rowNames: null,
  };
  return { options, table };
}
