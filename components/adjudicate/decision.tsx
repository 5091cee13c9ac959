import { getFormatter, getTranslations } from "next-intl/server";
import { withdrawAdjudicationAction } from "@/lib/annotation/adjudication/actions";
import type { ReadAdjudication } from "@/lib/annotation/adjudication/queries";
import { DecisionButton } from "./decision-button";
import { decisionWords } from "./decision-words";

type Props = { study: string; quote: string; isArchived: boolean; adjudication: ReadAdjudication };

/** What a lead decided on a variable, why, when, and the way back. */
export async function Decision({ study, quote, isArchived, adjudication }: Props) {
  const [words, format] = await Promise.all([getTranslations("adjudicate"), getFormatter()]);
  const { variable, version, codes, reason, lead, decidedAt } = adjudication;
  const date = format.dateTime(decidedAt, { dateStyle: "long", timeStyle: "short" });
  return (
    <div className="mt-4 rounded border border-strong-rule bg-surface p-4">
      <h3 className="text-lg">
        {words("decision")}: {codes.map(({ name }) => name).join(", ") || words("noCode")}
      </h3>
      <p dir="auto" className="mt-2 max-w-prose whitespace-pre-wrap">
        {reason}
      </p>
      <p className="mt-2 text-soft text-sm">{words("decidedBy", { name: lead, date })}</p>
      {!isArchived && (
        <div className="mt-4">
          <DecisionButton
            action={withdrawAdjudicationAction}
            extra={{ study, quote, variable, version }}
            words={await decisionWords("withdraw")}
            look="danger"
            goTo={`/studies/${study}/adjudicate/${quote}?withdrawn=${variable}`}
          />
        </div>
      )}
    </div>
  );
}
