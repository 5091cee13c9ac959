import { getFormatter } from "next-intl/server";
import type { VariableAgreement } from "@/lib/agreement/variable-agreement";
import { heatStyle } from "../charts/heat-cell";
import { ScrollTable } from "../comparison/scroll-table";
import { cell } from "./figure-table";
import { figureWords } from "./figure-words";

type Props = { caption: string } & Pick<VariableAgreement, "coincidences" | "values">;

/** A table of more rows and columns nobody reads, and it grows with their square. */
const MOST_SHOWN = 40;

const sumOf = (row: number[]) => row.reduce((total, each) => total + each, 0);

/** The values that were used most, in their order; unused ones would be zeros alone. */
function shownOf(matrix: number[][]) {
  const used = [...matrix.keys()].filter((row) => matrix[row]!.some((count) => count > 0));
  const most = used.toSorted((a, b) => sumOf(matrix[b]!) - sumOf(matrix[a]!)).slice(0, MOST_SHOWN);
  return { shown: most.sort((a, b) => a - b), leftOut: used.length - most.length };
}

/** Which code meets which: shaded by how often, within a row. Sums are of all codes. */
export async function CoincidenceTable({ caption, coincidences, values }: Props) {
  const [{ words }, format] = await Promise.all([figureWords(), getFormatter()]);
  const { shown, leftOut } = shownOf(coincidences);
  const name = (at: number) => values[at]?.name ?? words("detail.nothing");
  const count = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const sum = (row: number) => sumOf(coincidences[row]!);
  return (
    <>
      <ScrollTable caption={caption}>
        <thead>
          <tr>
            <td />
            {shown.map((column) => (
              <th key={column} scope="col" className="max-w-28 px-2 py-1.5 text-left align-bottom">
                {name(column)}
              </th>
            ))}
            <th scope="col" className={`${cell} text-right align-bottom text-soft`}>
              {words("detail.sum")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row}>
              <th scope="row" className={`${cell} text-left`}>
                {name(row)}
              </th>
              {shown.map((column) => {
                const value = coincidences[row]![column]!;
                return (
                  <td
                    key={column}
                    style={heatStyle(value / sum(row))}
                    className={`border border-rule px-2 py-1.5 text-right ${row === column ? "font-semibold" : ""} ${value === 0 ? "text-soft" : ""}`}
                  >
                    {count(value)}
                  </td>
                );
              })}
              <td className="px-3 py-1.5 text-right text-soft">{count(sum(row))}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {leftOut > 0 && (
        <p className="mt-2 text-sm text-soft">
          {words("detail.coincidencesMost", { count: leftOut, shown: shown.length })}
        </p>
      )}
    </>
  );
}
