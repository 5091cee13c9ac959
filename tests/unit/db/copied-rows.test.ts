import fc from "fast-check";
import { copiedValue, readCopiedRows } from "@/lib/db/copied-rows";

const sql = [
  "COPY public.empty (id) FROM stdin;",
  "\\.",
  "",
  `SELECT 'COPY public.none (id) FROM stdin; is no beginning';`,
  `COPY public."Quote" (id, "searchText") FROM stdin;`,
  "1\tA line\\nanother\u2028and a third",
  `2\tCOPY public."Study" (id) FROM stdin;`,
  "3\t\\\\.",
  "\\.",
  "",
].join("\n");

test("rows are told apart by their line feeds alone, however the text is cut into pieces", async () => {
  const cuts = fc.array(fc.integer({ min: 0, max: sql.length }));
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      const ends = [0, ...places.sort((a, b) => a - b), sql.length];
      async function* pieces() {
        for (let at = 1; at < ends.length; at += 1) yield sql.slice(ends[at - 1], ends[at]);
      }
      const tables: string[] = [];
      const rows: string[][] = [];
      await readCopiedRows(pieces(), {
        onTable: (table) => tables.push(table),
        onRow: (row) =>
          rows.push([row.table, copiedValue(row, "id"), copiedValue(row, "searchText")]),
      });
      expect(tables).toEqual(["empty", "Quote"]);
      expect(rows).toEqual([
        ["Quote", "1", "A line\\nanother\u2028and a third"],
        ["Quote", "2", `COPY public."Study" (id) FROM stdin;`],
        ["Quote", "3", "\\\\."],
      ]);
    }),
  );
});
