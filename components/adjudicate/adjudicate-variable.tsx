import { getTranslations } from "next-intl/server";
import type { ReadAdjudication } from "@/lib/annotation/adjudication/queries";
import type { SubmittedAnnotation } from "@/lib/annotation/queries";
import type { Variable } from "@/lib/codebook/queries";
import type { Dispute } from "@/lib/comparison/disputes";
import type { ResolvedValue } from "@/lib/comparison/resolved-value";
import { resolvedText } from "../comparison/resolved-text";
import { Disclosure } from "../ui/disclosure";
import { AnalystAnswers } from "./analyst-answers";
import { DecideForm } from "./decide-form";
import { Decision } from "./decision";
import { DoneNotice } from "./done-notice";

export type AdjudicatedVariable = {
  variable: Variable;
  /** How the variable is resolved on the quote now. */
  resolved: ResolvedValue;
  /** How the analysts differ, if they do. */
  dispute: Dispute | null;
  /** The decision, which may be withdrawn. */
  adjudication: ReadAdjudication | null;
};

type Props = AdjudicatedVariable & {
  study: string;
  quote: string;
  /** Of the study, which is then read-only. */
  isArchived: boolean;
  annotations: SubmittedAnnotation[];
  next: string | null;
  all: AdjudicatedVariable[];
  /** Whether something was just decided or withdrawn here. */
  isDone: boolean;
};

/** One question of the codebook on one quote: the answers, how they are resolved, and the decision. */
export async function AdjudicateVariable(props: Props) {
  const [words, comparison] = await Promise.all([
    getTranslations("adjudicate"),
    getTranslations("comparison"),
  ]);
  const { variable, resolved, dispute, adjudication, annotations, isArchived, isDone } = props;
  const id = `variable-${variable.key}`;
  const now = resolvedText({ resolved: { [variable.key]: resolved } }, variable, comparison);
  const inForce = adjudication && !adjudication.withdrawn ? adjudication : null;
  const form = !isArchived && <DecideForm key={adjudication?.version ?? 0} {...props} />;
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
      className="scroll-mt-4 border-rule border-t pt-5 pb-10 outline-none"
    >
      <h2 id={`${id}-title`} className="text-2xl">
        {variable.name}
      </h2>
      <p className="mt-1 text-soft">{variable.question}</p>
      <p className="mt-3">
        <span className="text-soft">{words("now")}: </span>
        <span className="font-semibold">{now.value}</span>
        {resolved.how !== "contested" && now.how !== now.value && (
          <span className="text-soft"> ({now.how})</span>
        )}
      </p>
      {isDone && <DoneNotice {...props} />}
      <AnalystAnswers
        {...{ variable, annotations }}
        isOpen={dispute !== null || inForce !== null}
      />
      {inForce && <Decision {...props} adjudication={inForce} />}
      {form && !inForce && dispute && form}
      {form && (inForce || !dispute) && (
        <div className="mt-4" key={adjudication?.version ?? 0}>
          <Disclosure
            summary={words(inForce ? "change" : "decideAnyway")}
            hint={words("ofVariable", { name: variable.name })}
          >
            {form}
          </Disclosure>
        </div>
      )}
    </section>
  );
}
