"use client";

import { HeatCell } from "../charts/heat-cell";
import { ScrollTable } from "../comparison/scroll-table";
import type { Answer, ToldFigure } from "./answer";
import { right, rowHead } from "./cell-looks";
import type { FigureText } from "./figure-text";
import { Part } from "./part";

type Props = { answer: Answer; told: FigureText };

/** Where the pair of two coders stands among pairs that are told first by first. */
function placeOf(a: number, b: number, coders: number): number {
  const [first, second] = a < b ? [a, b] : [b, a];
  return first * coders - (first * (first + 1)) / 2 + (second - first - 1);
}

function Pair({ figure, told }: { figure: ToldFigure; told: FigureText }) {
  const { words, number, range, reason, units } = told;
  if (figure.value === null) {
    return (
      <td className="border border-paper bg-sunken px-2 py-1.5 text-soft text-xs">
        {words.none} <span className="sr-only">{reason(figure)}</span>
      </td>
    );
  }
  return (
    <HeatCell share={figure.value} title={range(figure) ?? reason(figure)}>
      <span className="block font-semibold">{number(figure.value)}</span>
      <span className="block whitespace-nowrap text-xs">{units(figure.units)}</span>
    </HeatCell>
  );
}

/** α of every two coders, the same on both sides of the diagonal. */
export function PairTable({ answer, told }: Props) {
  const { words } = told;
  const { coders, pairs } = answer;
  if (pairs.length === 0) {
    return (
      <Part id="pairs" title={words.pairs}>
        <p className="text-soft text-sm">{words.pairsTooMany}</p>
      </Part>
    );
  }
  return (
    <Part id="pairs" title={words.pairs} about={words.pairsAbout}>
      <ScrollTable caption={words.pairs}>
        <thead>
          <tr>
            <td className={rowHead} />
            {coders.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: coders may share a name.
              <th key={at} scope="col" className={`${right} max-w-32 align-bottom`}>
                <bdi>{name}</bdi>
              </th>
            ))}
            <td className="w-full" />
          </tr>
        </thead>
        <tbody>
          {coders.map((name, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: coders may share a name.
            <tr key={row}>
              <th scope="row" className={rowHead}>
                <bdi>{name}</bdi>
              </th>
              {coders.map((_, column) => {
                const pair = pairs[placeOf(row, column, coders.length)];
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                if (row !== column && pair) return <Pair key={column} figure={pair} told={told} />;
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                  <td key={column} className="border border-paper px-2 text-center text-soft">
                    <span aria-hidden="true">·</span>
                    <span className="sr-only">{words.sameCoder}</span>
                  </td>
                );
              })}
              <td />
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Part>
  );
}
