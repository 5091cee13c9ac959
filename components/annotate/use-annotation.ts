"use client";

import { useEffect, useReducer, useState } from "react";
import type { OwnAnnotation } from "@/lib/annotation/own-annotation";
import { type Draft, storedDraft } from "./draft";
import type { FormVariable } from "./form-model";
import { firstState, formReducer } from "./form-state";
import { SaveQueue } from "./save-queue";
import { fetchAnnotation, sendAnnotation, sendReopen } from "./send-annotation";
import { rememberVersion } from "./travel";
import { type Unsent, unsentFate, unsentStore } from "./unsent";

type Setup = {
  /** The annotation's address in the API. */
  url: string;
  /** Study, quote and account in one, for the browser's memory. */
  name: string;
  stored: OwnAnnotation | null;
  variables: FormVariable[];
};

function newQueue({ url, name, stored, variables }: Setup): SaveQueue {
  const send = sendAnnotation(url);
  return new SaveQueue({
    version: stored?.version ?? 0,
    saved: storedDraft(stored, variables),
    unsent: unsentStore(name),
    send: async (sent) => {
      const answer = await send(sent);
      if (answer?.ok) rememberVersion(name, answer.value.version);
      return answer;
    },
  });
}

/** The form's answers, and their way to the server and back from a reload. */
export function useAnnotation(setup: Setup) {
  const { url, name, stored, variables } = setup;
  const [state, dispatch] = useReducer(formReducer, storedDraft(stored, variables), firstState);
  const [queue] = useState(() => newQueue(setup));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a form lives for one annotation as it was stored when the page was drawn.
  useEffect(() => {
    queue.tell = (news) => dispatch({ type: "news", news });
    void recover(unsentStore(name).read());
    const flush = () => queue.flush();
    for (const event of ["pagehide", "online", "focus"]) window.addEventListener(event, flush);
    return () => {
      for (const event of ["pagehide", "online", "focus"]) window.removeEventListener(event, flush);
      queue.tell = () => undefined;
      queue.flush();
    };
  }, [queue]);

  useEffect(() => queue.change(state.draft), [queue, state.draft]);

  async function recover(unsent: Unsent | null): Promise<void> {
    // What was under way when the page was left may have been stored after this one was drawn.
    const answer = unsent && unsent.sent.length > 0 ? await fetchAnnotation(url) : null;
    const now = answer?.ok ? answer.value : stored;
    const fate = unsentFate(unsent, now);
    queue.rebase({ version: now?.version ?? 0, saved: storedDraft(now, variables) });
    if (!unsent || fate === "none") {
      unsentStore(name).keep(null);
      if (now === stored) return;
      if (now?.state === "submitted") queue.tell({ kind: "submitted", next: null });
      else dispatch({ type: "replace", draft: storedDraft(now, variables) });
      return;
    }
    dispatch({ type: "restore", draft: unsent.draft });
    if (now && (fate === "ask" || now.state === "submitted")) queue.halt(now);
  }

  /** After a conflict: the answers of the form, or those that are stored. */
  async function choose(draft: Draft, now: OwnAnnotation): Promise<void> {
    const kept = storedDraft(now, variables);
    let version = now.version;
    if (now.state === "submitted") {
      const answer = await sendReopen(url);
      if (!answer?.ok) {
        dispatch({ type: "news", news: { kind: "conflict", stored: now } });
        return;
      }
      version = answer.value.version;
    }
    dispatch({ type: "replace", draft });
    queue.resolve({ version, draft, stored: kept });
  }

  return { state, dispatch, queue, choose };
}
