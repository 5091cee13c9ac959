"use client";

import { useRouter } from "next/navigation";
import type { Dispatch, RefObject } from "react";
import type { AnnotationPlace } from "./annotation-place";
import type { FormVariable } from "./form-model";
import type { FormEvent } from "./form-state";
import type { Binding, Choice, Command } from "./shortcuts";
import { useShortcuts } from "./use-shortcuts";

type Setup = {
  form: RefObject<HTMLFormElement | null>;
  place: AnnotationPlace;
  variables: FormVariable[];
  bindings: Binding[];
  singleKeys: boolean;
  dispatch: Dispatch<FormEvent>;
  submit: () => void;
  showHelp: () => void;
};

/** Does what the keyboard asks for. */
export function useCommands(setup: Setup): void {
  const { form, place, variables, bindings, singleKeys, dispatch } = setup;
  const router = useRouter();

  function choose(choice: Choice): void {
    if (choice.of === "confidence") {
      dispatch({ type: "confidence", value: choice.value });
      return;
    }
    const variable = variables.find((each) => each.key === choice.variable);
    if (variable) dispatch({ type: "choose", variable, code: choice.code });
    const field = form.current?.querySelector(`[data-field="answers.${choice.variable}"]`);
    field?.scrollIntoView({ block: "nearest" });
  }

  function run(asked: Command): void {
    if (asked.do === "choose") choose(asked.choice);
    if (asked.do === "submit") setup.submit();
    if (asked.do === "help") setup.showHelp();
    if (asked.do === "memo") form.current?.querySelector("textarea")?.focus();
    if (asked.do !== "next" && asked.do !== "previous") return;
    const key = place[asked.do];
    if (key) router.push(`${place.base}/${key}`);
  }

  useShortcuts({ bindings, singleKeys, run });
}
