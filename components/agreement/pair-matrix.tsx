import type { Figure } from "@/lib/agreement/measures";
import { heatStyle } from "../charts/heat-cell";
import { ScrollTable } from "../comparison/scroll-table";
import type { AgreementView } from "./agreement-view";
import { AnalystName } from "./analyst-name";
import { cell } from "./figure-table";
import { type FigureWords, figureWords } from "./figure-words";

type Pair = { first: number; second: number; figure: Figure };
type Props = { view: AgreementView; caption: string; pairs: Pair[] };

function PairCell({ figure, told }: { figure: Figure; told: FigureWords }) {
  const { words, number, interval, reason } = told;
  const n = words("figure.n", { n: figure.units });
  if (figure.value === null) {
    return (
      <td className={`${cell} border border-rule text-soft text-xs`}>
        {reason(figure)} {n}
      </td>
    );
  }
  return (
    <td className={`${cell} border border-rule`} style={heatStyle(figure.value)}>
      <span className="block font-semibold">{number(figure.value)}</span>
      <span className="block text-xs">{interval(figure.interval)}</span>
      <span className="block text-xs">{n}</span>
    </td>
  );
}

/** The chosen measure of every two analysts, as a matrix that is the same on both sides. */
export async function PairMatrix({ view, caption, pairs }: Props) {
  const told = await figureWords();
  const numbers = view.agreement.analysts.map(({ number }) => number);
  const pairOf = (a: number, b: number) =>
    pairs.find(
      ({ first, second }) => (first === a && second === b) || (first === b && second === a),
    );
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr>
          <td />
          {numbers.map((number) => (
            <th key={number} scope="col" className={`${cell} text-left`}>
              <AnalystName view={view} number={number} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbers.map((row) => (
          <tr key={row}>
            <th scope="row" className={`${cell} text-left`}>
              <AnalystName view={view} number={row} />
            </th>
            {numbers.map((column) => {
              const pair = pairOf(row, column);
              if (pair) return <PairCell key={column} figure={pair.figure} told={told} />;
              return (
                <td key={column} className={`${cell} border border-rule text-soft`}>
                  <span aria-hidden="true">·</span>
                  <span className="sr-only">{told.words("detail.pairsSelf")}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
