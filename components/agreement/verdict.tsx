import { RELIABLE, TENTATIVE } from "@/lib/agreement/reading";
import type { VariableSummary } from "@/lib/agreement/study-agreement";
import { AgreementAxis } from "../charts/agreement-key";
import { FigureScale } from "./figure-scale";
import { type FigureWords, figureWords, isPerfect } from "./figure-words";

type Props = { variable: VariableSummary };

/** What α of a variable allows one to conclude, in a sentence for people who have never heard of α. */
function verdictSentence({ name, alpha }: VariableSummary, told: FigureWords): string {
  const { words, number, reason } = told;
  if (alpha.value === null) {
    return words("believe.undefined", { variable: name, reason: reason(alpha) });
  }
  const facts = { variable: name, value: number(alpha.value), n: alpha.units };
  if (alpha.interval === null || "reason" in alpha.interval) {
    const why = words(`believe.why.${alpha.interval?.reason ?? "few-units"}`);
    return words("believe.noInterval", { ...facts, reason: why });
  }
  if (isPerfect(alpha)) return words("believe.perfect", facts);
  const { low, high } = alpha.interval;
  const ends = { low: number(low), high: number(high) };
  if (alpha.reading !== "no-conclusion") {
    return words(`believe.${alpha.reading ?? "tentative"}`, { ...facts, ...ends });
  }
  if (high < TENTATIVE) return words("believe.low", facts);
  const isClose = alpha.value >= RELIABLE ? "yes" : alpha.value >= TENTATIVE ? "nearly" : "no";
  return words("believe.uncertain", { ...facts, ...ends, isClose });
}

/** A sign for each answer, so that it is not told by the word alone. */
const signs = { reliable: "●", tentative: "◐", "no-conclusion": "○" } as const;

/** One variable: may its figures be believed, why, and α on its scale. */
export async function Verdict({ variable }: Props) {
  const told = await figureWords();
  const { words, number, interval, drawing } = told;
  const { name, alpha } = variable;
  const reading = alpha.reading ?? "no-conclusion";
  return (
    <article className="grid gap-x-8 gap-y-3 border-rule border-t py-5 md:grid-cols-[11rem_minmax(0,1fr)_minmax(14rem,20rem)]">
      <div>
        <h3 className="text-xl">{name}</h3>
        <p className="mt-1 font-semibold text-lg">
          <span aria-hidden="true">{signs[reading]} </span>
          {words(`believe.answer.${reading}`)}
        </p>
      </div>
      <p className="max-w-prose font-serif text-lg leading-snug">
        {verdictSentence(variable, told)}
      </p>
      <div className="text-sm">
        {alpha.value === null ? (
          <p className="text-soft">{words("figure.n", { n: alpha.units })}</p>
        ) : (
          <>
            <FigureScale figure={alpha} label={drawing(alpha, "krippendorffAlpha")} />
            <AgreementAxis />
            <p className="mt-1">
              <span className="font-semibold">α {number(alpha.value)}</span>
              <span className="text-soft">
                {" "}
                · {interval(alpha.interval)} · {words("figure.n", { n: alpha.units })} ·{" "}
                {words(`distances.${variable.distance}`)}
              </span>
            </p>
          </>
        )}
      </div>
    </article>
  );
}
