import type { ReactNode } from "react";
import type { Figure } from "@/lib/agreement/measures";
import { AgreementAxis } from "../charts/agreement-key";
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

// On a phone a row becomes a small card: name and value, the drawing below at full width, the rest.
const row =
  "border-rule border-b max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:items-baseline max-sm:gap-x-3 max-sm:py-2.5";
const phone = "max-sm:p-0";
const phoneLine = `${phone} max-sm:col-span-2 max-sm:text-left`;

/** A cell's name, where on a phone no head of a column says it. */
function Named({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <span className="text-soft sm:hidden">{name}: </span>
      {children}
    </>
  );
}

function FigureCells({ figure, told }: { figure: Figure; told: FigureWords }) {
  const { words, number, interval, reading, reason } = told;
  const n = (
    <td className={`${right} ${phoneLine} max-sm:order-4`}>
      <Named name={words("columns.n")}>{figure.units}</Named>
    </td>
  );
  if (figure.value === null) {
    return (
      <>
        <td className={`${cell} ${phoneLine} text-soft`} colSpan={4}>
          {reason(figure)}
        </td>
        {n}
      </>
    );
  }
  return (
    <>
      <td className={`${right} ${phone} font-semibold`}>{number(figure.value)}</td>
      <td className={`${cell} ${phoneLine} max-sm:order-2 sm:whitespace-nowrap`}>
        <Named name={words("columns.interval")}>{interval(figure.interval)}</Named>
      </td>
      <td className={`${cell} ${phoneLine} max-sm:order-1 max-sm:py-1 sm:min-w-44`}>
        <FigureScale figure={figure} />
      </td>
      <td className={`${cell} ${phoneLine} max-sm:order-3`}>{reading(figure)}</td>
      {n}
    </>
  );
}

function Head({ columns, words }: { columns: string[] } & Pick<FigureWords, "words">) {
  const [first, ...between] = columns;
  return (
    <thead className="max-sm:sr-only">
      <tr className="border-strong-rule border-b text-left text-soft">
        <th scope="col" className={cell}>
          {first}
        </th>
        {[...between, words("columns.value")].map((name) => (
          <th key={name} scope="col" className={right}>
            {name}
          </th>
        ))}
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
  );
}

/** Figures of agreement below each other, each as numbers and on one scale, with what it allows. */
export async function FigureTable({ caption, columns, rows }: Props) {
  const told = await figureWords();
  return (
    // Positioned, so that hidden words in its cells don't widen the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard.
    <section tabIndex={0} aria-label={caption} className="relative overflow-x-auto max-sm:px-1.5">
      <table className="w-full text-sm max-sm:block">
        <caption className="sr-only">{caption}</caption>
        <Head columns={columns} words={told.words} />
        <tbody className="max-sm:block max-sm:border-strong-rule max-sm:border-t">
          {rows.map(({ id, head, figure, extra = [] }) => (
            <tr key={id} className={row}>
              <th scope="row" className={`${cell} ${phone} text-left font-semibold`}>
                {head}
              </th>
              {extra.map((content, at) => (
                <td
                  key={columns[at + 1]}
                  className={`${right} ${phoneLine} max-sm:order-5 max-sm:empty:hidden`}
                >
                  {content !== "" && <Named name={columns[at + 1] ?? ""}>{content}</Named>}
                </td>
              ))}
              <FigureCells figure={figure} told={told} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
