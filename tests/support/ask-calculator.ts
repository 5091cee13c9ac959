import type { calculationJson } from "@/lib/exchange/agreement-json";

export type Cell = string | number | null | string[];
type Layout = "units" | "coders";

export type Told = ReturnType<typeof calculationJson>;

const text = (cell: Cell) => {
  if (cell === null) return "";
  if (Array.isArray(cell)) return cell.length === 0 ? "{}" : cell.join(";");
  return String(cell);
};

/** A table as comma-separated text, without names. */
function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(text).join(",")).join("\n");
}

function turned(rows: readonly (readonly Cell[])[]): Cell[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));
}

/** Sends a table, given a row a unit, in the form and layout that are asked for. */
export function askCalculator(
  url: string,
  units: readonly (readonly Cell[])[],
  asked: { level: string; form: "JSON" | "CSV"; layout: Layout; seed?: number },
): Promise<Response> {
  const { level, form, layout, seed } = asked;
  const rows = layout === "coders" ? turned(units) : units;
  if (form === "JSON") {
    return fetch(`${url}/api/agreement`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ level, layout, seed, matrix: true, units: rows }),
    });
  }
  const query = new URLSearchParams({ level, layout, header: "no", ids: "no", matrix: "yes" });
  if (seed !== undefined) query.set("seed", String(seed));
  return fetch(`${url}/api/agreement?${query}`, {
    method: "POST",
    headers: { "content-type": "text/csv" },
    body: csvOf(rows),
  });
}
