"use client";

import { HeatCell } from "../charts/heat-cell";
import { ScrollTable } from "../comparison/scroll-table";
import type { Answer } from "./answer";
import { right, rowHead } from "./cell-looks";
import type { FigureText } from "./figure-text";
import { Part } from "./part";

/** Which value meets which: the coincidence matrix, shaded within its rows. */
export function MatrixTable({ answer, told }: { answer: Answer; told: FigureText }) {
  const { words, whole } = told;
  const { coincidences } = answer;
  if (!coincidences) {
    return (
      <Part id="matrix" title={words.matrix}>
        <p className="max-w-prose text-soft text-sm">{words.matrixMissing}</p>
      </Part>
    );
  }
  const { values, matrix } = coincidences;
  const short = (value: number) => whole(Math.round(value * 100) / 100);
  return (
    <Part id="matrix" title={words.matrix} about={words.matrixAbout}>
      <ScrollTable caption={words.matrix}>
        <thead>
          <tr>
            <td className={rowHead} />
            {values.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a value is its place.
              <th key={at} scope="col" className={`${right} max-w-32 align-bottom`}>
                <bdi>{name}</bdi>
              </th>
            ))}
            <th scope="col" className={`${right} align-bottom text-soft`}>
              {words.columns.sum}
            </th>
            <td className="w-full" />
          </tr>
        </thead>
        <tbody>
          {matrix.map((row, down) => {
            const sum = row.reduce((total, each) => total + each, 0);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a value is its place.
              <tr key={down}>
                <th scope="row" className={rowHead}>
                  <bdi>{values[down]}</bdi>
                </th>
                {row.map((count, across) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a value is its place.
                  <HeatCell key={across} share={sum === 0 ? 0 : count / sum}>
                    <span className={down === across ? "font-semibold underline" : ""}>
                      {short(count)}
                    </span>
                  </HeatCell>
                ))}
                <td className={`${right} text-soft`}>{short(sum)}</td>
                <td />
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
    </Part>
  );
}
