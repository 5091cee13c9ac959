import type { ReactNode } from "react";
import type { Figure } from "@/lib/agreement/measures";
import { AgreementAxis } from "../charts/agreement-key";
import { ScrollTable } from "../comparison/scroll-table";
import { FigureScale } from "./figure-scale";
import { type FigureWords, figureWords } from "./figure-words";

export type FigureRow = {
  id: string;
  head: ReactNode;
  figure: Figure;
  /** Cells between the name and the value. */
  extra?: ReactNode[];
};

type Props = {
  caption: string;
  /** Names of the first column and of those between it and the value. */
  columns: string[];
  rows: FigureRow[];
};

export const cell = "px-3 py-2 align-top";
const right = `${cell} text-right`;

function FigureCells({ figure, told }: { figure: Figure; told: FigureWords }) {
  const { number, interval, reading, reason } = told;
  if (figure.value === null) {
    return (
      <>
        <td className={`${cell} text-soft`} colSpan={4}>
          {reason(figure)}
        </td>
        <td className={right}>{figure.units}</td>
      </>
    );
  }
  return (
    <>
      <td className={`${right} font-semibold`}>{number(figure.value)}</td>
      <td className={`${cell} whitespace-nowrap max-sm:whitespace-normal`}>
        {interval(figure.interval)}
      </td>
      <td className={`${cell} min-w-44`}>
        <FigureScale figure={figure} />
      </td>
      <td className={cell}>{reading(figure)}</td>
      <td className={right}>{figure.units}</td>
    </>
  );
}

/** Figures of agreement below each other, each as numbers and on one scale, with what it allows. */
export async function FigureTable({ caption, columns, rows }: Props) {
  const told = await figureWords();
  const { words } = told;
  const [first, ...between] = columns;
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr className="border-strong-rule border-b text-left text-soft">
          <th scope="col" className={cell}>
            {first}
          </th>
          {between.map((name) => (
            <th key={name} scope="col" className={right}>
              {name}
            </th>
          ))}
          <th scope="col" className={right}>
            {words("columns.value")}
          </th>
          <th scope="col" className={cell}>
            {words("columns.interval")}
          </th>
          <th scope="col" className={cell}>
            <span className="sr-only">{words("columns.scale")}</span>
            <AgreementAxis />
          </th>
          <th scope="col" className={cell}>
            {words("columns.reading")}
          </th>
          <th scope="col" className={right}>
            {words("columns.n")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, head, figure, extra = [] }) => (
          <tr key={id} className="border-rule border-b">
            <th scope="row" className={`${cell} text-left font-semibold`}>
              {head}
            </th>
            {extra.map((content, at) => (
              <td key={columns[at + 1]} className={right}>
                {content}
              </td>
            ))}
            <FigureCells figure={figure} told={told} />
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
