import type { SubmittedAnnotation } from "@/lib/annotation/queries";
import { type AdjudicatedVariable, AdjudicateVariable } from "./adjudicate-variable";
import { BringIntoView } from "./bring-into-view";

/** What the address says of a variable: just decided, just withdrawn, or to be looked at. */
export type Asked = Partial<Record<"saved" | "withdrawn" | "variable", string | string[]>>;

type Props = {
  study: string;
  quote: string;
  isArchived: boolean;
  annotations: SubmittedAnnotation[];
  variables: AdjudicatedVariable[];
  next: string | null;
  asked: Asked;
};

/** All questions of the codebook on one quote; the one that the address names comes into view. */
export function AdjudicateVariables({ variables, asked, ...of }: Props) {
  const named = asked.saved ?? asked.withdrawn ?? asked.variable;
  const found = variables.find(({ variable }) => variable.key === named);
  const id = found ? `variable-${found.variable.key}` : null;
  return (
    <>
      {variables.map((each) => (
        <AdjudicateVariable
          key={each.variable.key}
          {...{ ...of, ...each, all: variables }}
          isDone={each === found && asked.variable === undefined}
        />
      ))}
      {/* Another version is another thing done, at the same address. */}
      <BringIntoView
        key={`${id} ${found?.adjudication?.version}`}
        {...{ id, focus: `${id}-done` }}
      />
    </>
  );
}
