"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useMemo, useRef } from "react";
import type { OwnAnnotation } from "@/lib/annotation/own-annotation";
import type { AnnotateWords } from "./annotate-words";
import type { AnnotationPlace } from "./annotation-place";
import { AnswerFields } from "./answer-fields";
import { ConflictChoice } from "./conflict-choice";
import { storedDraft } from "./draft";
import type { FormVariable } from "./form-model";
import { isFrozen } from "./form-state";
import { FormTools } from "./form-tools";
import { definitionsCookie, singleKeysCookie } from "./preference";
import { SaveBar } from "./save-bar";
import { ShortcutHelp } from "./shortcut-help";
import { keyBindings } from "./shortcuts";
import { unsentStore } from "./unsent";
import { useAnnotation } from "./use-annotation";
import { useCommands } from "./use-commands";
import { usePreference } from "./use-preference";
import { useSubmission } from "./use-submission";

type Props = {
  place: AnnotationPlace;
  stored: OwnAnnotation | null;
  variables: FormVariable[];
  preferences: { definitions: boolean; singleKeys: boolean };
  words: AnnotateWords;
};

/** Enter in a box or circle would submit the form by accident; Ctrl and Enter submit on purpose. */
function keepFromSubmitting(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey) return;
  if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
}

/** One analyst's answers on one quote, made from the codebook, saving themselves as a draft. */
export function AnnotationForm({ place, stored, variables, preferences, words }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const [definitions, setDefinitions] = usePreference(definitionsCookie, preferences.definitions);
  const [singleKeys, setSingleKeys] = usePreference(singleKeysCookie, preferences.singleKeys);
  const bindings = useMemo(() => keyBindings(variables), [variables]);
  const { api: url, base, name } = place;
  const { state, dispatch, queue, choose } = useAnnotation({ url, name, stored, variables });
  const arrived = useSubmission({ form, state, base, name, version: stored?.version ?? 0 });
  const submit = () => {
    if (!isFrozen(state)) queue.submit(state.draft);
  };

  const showHelp = () => help.current?.showModal();
  useCommands({ form, place, variables, bindings, singleKeys, dispatch, submit, showHelp });

  const conflict = state.news?.kind === "conflict" ? state.news.stored : null;
  function takeStored(now: OwnAnnotation): void {
    if (now.state !== "submitted") return void choose(storedDraft(now, variables), now);
    unsentStore(name).keep(null);
    router.refresh();
  }

  return (
    <>
      <FormTools
        {...{ definitions, singleKeys, words }}
        onDefinitions={setDefinitions}
        onHelp={showHelp}
      />
      {conflict && (
        <ConflictChoice
          {...{ variables, words, mine: state.draft, stored: conflict }}
          onKeep={() => void choose(state.draft, conflict)}
          onTake={() => takeStored(conflict)}
        />
      )}
      <form
        ref={form}
        noValidate
        onBlur={() => queue.flush()}
        onKeyDown={keepFromSubmitting}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <AnswerFields
          {...{ variables, state, dispatch, definitions, words }}
          bindings={singleKeys ? bindings : []}
        />
        <SaveBar
          {...{ state, words, signIn: place.signIn, greeting: arrived ? words.arrived : null }}
        />
      </form>
      <ShortcutHelp {...{ dialog: help, singleKeys, words, onSingleKeys: setSingleKeys }} />
    </>
  );
}
