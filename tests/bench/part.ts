import type { Bound } from "./ratio";
import type { Table } from "./table";

/** What the command line asks of every part. */
export type Asked = {
  /** Annotations of the studies, in rising order; null: those that the part is about. */
  sizes: readonly number[] | null;
  /** A folder of this run, on the machine's disk. */
  folder: string;
  /** The database with the synthetic study of so many annotations. Nobody writes into it: take a copy. */
  databaseOf: (annotations: number) => Promise<string>;
  say: (line: string) => void;
};

export type Measured = { tables: Table[]; bounds: Bound[] };

export type Part = { title: string; measure: (asked: Asked) => Promise<Measured> };

/** The sizes of a part, or those that were asked for instead. */
export function sizesOf({ sizes }: Asked, usual: readonly number[]): readonly number[] {
  return sizes ?? usual;
}

export const count = (value: number) => value.toLocaleString("en");
