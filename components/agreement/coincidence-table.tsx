import { getFormatter } from "next-intl/server";
import type { VariableAgreement } from "@/lib/agreement/variable-agreement";
import { heatStyle } from "../charts/heat-cell";
import { ScrollTable } from "../comparison/scroll-table";
import { cell } from "./figure-table";
import { figureWords } from "./figure-words";

type Props = { caption: string } & Pick<VariableAgreement, "coincidences" | "values">;

/** Rows and columns that anybody used; the others would be zeros alone. */
function inUse(matrix: number[][]): number[] {
  return [...matrix.keys()].filter((row) => matrix[row]!.some((count) => count > 0));
}

/** Which code meets which: shaded by how often, within a row. */
export async function CoincidenceTable({ caption, coincidences, values }: Props) {
  const [{ words }, format] = await Promise.all([figureWords(), getFormatter()]);
  const used = inUse(coincidences);
  const name = (at: number) => values[at]?.name ?? words("detail.nothing");
  const count = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const sum = (row: number) => coincidences[row]!.reduce((total, each) => total + each, 0);
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr>
          <td />
          {used.map((column) => (
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
        {used.map((row) => (
          <tr key={row}>
            <th scope="row" className={`${cell} text-left`}>
              {name(row)}
            </th>
            {used.map((column) => {
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
  );
}
