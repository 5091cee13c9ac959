/** A row as PostgreSQL's COPY writes it: no line breaks in it, columns between tabs. */
export type CopiedRow = { table: string; columns: readonly string[]; line: string };

const BEGIN = /^COPY public\."?(\w+)"? \((.*)\) FROM stdin;$/;

type Reading = {
  onTable: (table: string) => void;
  onRow: (row: CopiedRow) => void;
};

/**
 * Reads the SQL that pg_restore writes of a dump, and tells of every table of the schema public whose rows
 * are in it, and of every row.
 */
export async function readCopiedRows(
  sql: AsyncIterable<string>,
  { onTable, onRow }: Reading,
): Promise<void> {
  let table: string | undefined;
  let columns: string[] = [];
  const take = (line: string) => {
    if (table !== undefined) {
      if (line === "\\.") table = undefined;
      else onRow({ table, columns, line });
      return;
    }
    const [, name, list = ""] = BEGIN.exec(line) ?? [];
    if (name === undefined) return;
    table = name;
    columns = list.split(", ").map((column) => column.replaceAll('"', ""));
    onTable(name);
  };
  let rest = "";
  for await (const text of sql) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  }
}

/** A column of the row as text; null and special characters as COPY writes them. */
export function copiedValue({ columns, line }: CopiedRow, column: string): string {
  return line.split("\t")[columns.indexOf(column)] ?? "";
}
