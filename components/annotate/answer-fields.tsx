import type { Dispatch } from "react";
import type { AnnotateWords } from "./annotate-words";
import { ConfidenceField } from "./confidence-field";
import type { FormVariable } from "./form-model";
import { type FormEvent, type FormState, isFrozen } from "./form-state";
import { MemoField } from "./memo-field";
import { type Binding, pressesOf } from "./shortcuts";
import { VariableField } from "./variable-field";

type Props = {
  variables: FormVariable[];
  state: FormState;
  dispatch: Dispatch<FormEvent>;
  /** None when single keys are switched off. */
  bindings: Binding[];
  definitions: boolean;
  words: AnnotateWords;
};

/** The codebook's questions, then confidence and memo. */
export function AnswerFields({ variables, state, dispatch, bindings, definitions, words }: Props) {
  const { draft, errors, full } = state;
  return (
    <>
      {variables.map((variable) => (
        <VariableField
          key={variable.key}
          variable={variable}
          chosen={draft.answers[variable.key] ?? []}
          error={errors[`answers.${variable.key}`]}
          refused={full === variable.key}
          presses={pressesOf(bindings, variable.key)}
          definitions={definitions}
          words={words}
          onChoose={(code) => dispatch({ type: "choose", variable, code })}
          onClear={() => dispatch({ type: "clear", variable: variable.key })}
        />
      ))}
      <ConfidenceField
        value={draft.confidence}
        error={errors.confidence}
        presses={pressesOf(bindings, null)}
        words={words}
        onChoose={(value) => dispatch({ type: "confidence", value })}
      />
      <MemoField
        text={draft.memo}
        error={errors.memo}
        press={bindings.length > 0 ? "m" : null}
        frozen={isFrozen(state)}
        words={words}
        onChange={(text) => dispatch({ type: "memo", text })}
      />
    </>
  );
}
