import type { VariableAgreement } from "@/lib/agreement/variable-agreement";
import { AgreementAxis } from "../charts/agreement-key";
import { ScrollTable } from "../comparison/scroll-table";
import type { AgreementView } from "./agreement-view";
import { AnalystName } from "./analyst-name";
import { FigureScale } from "./figure-scale";
import { cell } from "./figure-table";
import { figureWords } from "./figure-words";

type Props = {
  view: AgreementView;
  caption: string;
  measure: string;
  analysts: VariableAgreement["analysts"];
};

/** Each analyst against the rest, and how the rest agree without. */
export async function AnalystTable({ view, caption, measure, analysts }: Props) {
  const { words, number, reason, interval } = await figureWords();
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr className="border-strong-rule border-b text-left text-soft">
          <th scope="col" className={cell}>
            {words("columns.analyst")}
          </th>
          <th scope="col" className={`${cell} min-w-52`}>
            {words("columns.rest")}
            <AgreementAxis />
          </th>
          <td />
          <th scope="col" className={cell} colSpan={2}>
            {words("columns.without", { measure })}
          </th>
        </tr>
      </thead>
      <tbody>
        {analysts.map(({ number: analyst, rest, without }) => (
          <tr key={analyst} className="border-rule border-b">
            <th scope="row" className={`${cell} text-left`}>
              <AnalystName view={view} number={analyst} />
            </th>
            <td className={`${cell} min-w-40`}>
              <FigureScale figure={rest} />
            </td>
            <td className={`${cell} min-w-40`}>
              {rest.value === null ? reason(rest) : <b>{number(rest.value)}</b>}{" "}
              <span className="text-soft">
                {interval(rest.interval)} · {words("figure.n", { n: rest.units })}
              </span>
            </td>
            <td className={`${cell} font-semibold`}>
              {without.value === null ? reason(without) : number(without.value)}
            </td>
            <td className={cell}>{interval(without.interval)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
