import { invalidRow } from "../base/row-error";
import type { StoreBatch } from "./write-study-bulk";

type Storing<Row> = {
  check: (batch: { row: number; input: unknown }[]) => Row[] | Promise<Row[]>;
  /** Inserts those rows that are not there yet, and says which ones they were. */
  insertNew: (rows: Row[]) => Promise<boolean[]>;
  keyOf: (row: Row) => string;
  /** The stamps of rows that were there, by key. */
  stampsOf: (rows: Row[]) => Promise<Map<string, number>>;
  /** The field that is told of when a key comes twice. */
  keyField: string;
};

/**
 * Stores those rows of each batch that are not there yet, and leaves the others as they stand. Throws
 * invalid-input for a row whose key came before in the same input.
 */
export function storeNew<Row extends { row: number }>(
  stamp: number,
  { check, insertNew, keyOf, stampsOf, keyField }: Storing<Row>,
): StoreBatch {
  return async (batch) => {
    const rows = await check(batch);
    const isNew = await insertNew(rows);
    const present = rows.filter((_, at) => !isNew[at]);
    if (present.length > 0) {
      const stamps = await stampsOf(present);
      // What carries this write's own stamp was stored by an earlier row of it.
      const twice = present.find((each) => stamps.get(keyOf(each)) === stamp);
      if (twice) throw invalidRow(twice.row, { [keyField]: { key: "given-twice" } });
    }
    return { added: rows.length - present.length, present: present.length };
  };
}
