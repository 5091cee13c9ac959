"use client";

import { AgreementAxis } from "../charts/agreement-key";
import { ScrollTable } from "../comparison/scroll-table";
import type { Answer, ToldFigure } from "./answer";
import { cell, right, rowHead } from "./cell-looks";
import { FigureScale } from "./figure-scale";
import type { FigureText } from "./figure-text";
import { Part } from "./part";

type Props = { answer: Answer; told: FigureText };
type Row = { name: string; figure: ToldFigure; told: FigureText };

function MeasureName({ name, told: { words } }: Omit<Row, "figure">) {
  return (
    <th scope="row" className={rowHead}>
      {words.measures[name as keyof typeof words.measures]}
      <span className="block font-normal text-soft text-xs leading-snug">
        {words.hints[name as keyof typeof words.hints]}
      </span>
    </th>
  );
}

function MeasureRow({ name, figure, told }: Row) {
  const { words, number, part, range, reason, reading, whole } = told;
  if (figure.value === null) return null;
  const found = range(figure);
  return (
    <tr className="border-rule border-b">
      <MeasureName name={name} told={told} />
      <td className={`${right} font-semibold`}>{number(figure.value)}</td>
      <td className={`${cell} min-w-56`}>
        <FigureScale figure={figure} told={told} />
      </td>
      <td className={`${cell} ${found ? "whitespace-nowrap tabular-nums" : "min-w-36 text-soft"}`}>
        {found ?? reason(figure)}
      </td>
      <td className={`${cell} min-w-32`}>
        {reading(figure) ?? <span className="text-soft">{words.noReading}</span>}
      </td>
      <td className={right}>{part(figure.observed)}</td>
      <td className={right}>{part(figure.expected)}</td>
      <td className={right}>{whole(figure.units)}</td>
      <td className={right}>{whole(figure.values)}</td>
    </tr>
  );
}

function Head({ words }: { words: FigureText["words"] }) {
  const { columns } = words;
  return (
    <thead>
      <tr className="border-strong-rule border-b text-left text-soft">
        <th scope="col" className={`${rowHead} text-soft`}>
          {columns.measure}
        </th>
        <th scope="col" className={right}>
          {columns.value}
        </th>
        <th scope="col" className={cell}>
          <span className="sr-only">{columns.scale}</span>
          <AgreementAxis />
        </th>
        <th scope="col" className={cell}>
          {columns.interval}
        </th>
        <th scope="col" className={cell}>
          {columns.reading}
        </th>
        {(["observed", "expected", "units", "values"] as const).map((name) => (
          <th key={name} scope="col" className={right}>
            {columns[name]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Every measure with its parts on one scale; those that don't fit the table below, with the reason. */
export function MeasureTable({ answer, told }: Props) {
  const { words } = told;
  const all = Object.entries(answer.measures).map(([name, figure]) => ({ name, figure }));
  const missing = all.filter(({ figure }) => figure.value === null);
  return (
    <Part id="measures" title={words.allMeasures} about={words.measuresAbout}>
      {missing.length < all.length && (
        <ScrollTable caption={words.allMeasures}>
          <Head words={words} />
          <tbody>
            {all.map((row) => (
              <MeasureRow key={row.name} {...row} told={told} />
            ))}
          </tbody>
        </ScrollTable>
      )}
      {missing.length > 0 && (
        <div className="mt-5">
          <h4 className="font-semibold text-sm">{words.notFitting}</h4>
          <dl className="mt-1 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[16rem_minmax(0,1fr)]">
            {missing.map(({ name, figure }) => (
              <div key={name} className="sm:contents">
                <dt>{words.measures[name as keyof typeof words.measures]}</dt>
                <dd className="text-soft max-sm:mb-1">{told.reason(figure)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Part>
  );
}
