"use client";

import { AgreementAxis } from "../charts/agreement-key";
import { ScrollTable } from "../comparison/scroll-table";
import type { ToldFigure } from "./answer";
import { cell, right, rowHead } from "./cell-looks";
import { FigureScale } from "./figure-scale";
import type { FigureText } from "./figure-text";

type Named = { name: string; figure: ToldFigure };

type Props = {
  caption: string;
  /** What the rows are. */
  head: string;
  rows: Named[];
  told: FigureText;
};

function Row({ name, figure, told }: Named & { told: FigureText }) {
  const { number, range, reason, reading, whole } = told;
  const said = range(figure);
  return (
    <tr className="border-rule border-b">
      <th scope="row" className={rowHead}>
        <bdi>{name}</bdi>
      </th>
      {figure.value === null ? (
        <td colSpan={4} className={`${cell} text-soft`}>
          {reason(figure)}
        </td>
      ) : (
        <>
          <td className={`${right} font-semibold`}>{number(figure.value)}</td>
          <td className={`${cell} min-w-56`}>
            <FigureScale figure={figure} told={told} />
          </td>
          <td
            className={`${cell} ${said ? "whitespace-nowrap tabular-nums" : "min-w-36 text-soft"}`}
          >
            {said ?? reason(figure)}
          </td>
          <td className={`${cell} min-w-32`}>{reading(figure)}</td>
        </>
      )}
      <td className={right}>{whole(figure.units)}</td>
    </tr>
  );
}

/** Figures of one kind below each other on one scale. */
export function NamedFigures({ caption, head, rows, told }: Props) {
  const { columns } = told.words;
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr className="border-strong-rule border-b text-left text-soft">
          <th scope="col" className={`${rowHead} text-soft`}>
            {head}
          </th>
          <th scope="col" className={right}>
            {columns.value}
          </th>
          <th scope="col" className={`${cell} w-full`}>
            <span className="sr-only">{columns.scale}</span>
            <AgreementAxis />
          </th>
          <th scope="col" className={cell}>
            {columns.interval}
          </th>
          <th scope="col" className={cell}>
            {columns.reading}
          </th>
          <th scope="col" className={right}>
            {columns.units}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows may share a name.
          <Row key={at} {...row} told={told} />
        ))}
      </tbody>
    </ScrollTable>
  );
}
