"use client";

import { useCallback, useRef, useState } from "react";
import type { Answer } from "./answer";
import { type Choices, type Outcome, sendTable } from "./send-table";

export type Computed = { answer: Answer; json: string; number: number };

type Refused = Exclude<Outcome, { kind: "answer" }>;

type State = {
  phase: "idle" | "computing" | "cancelled" | "done";
  refused: Refused | null;
  /** The last result, kept while another is computed or refused. */
  computed: Computed | null;
};

/** One calculation at a time, which can be stopped. */
export function useCalculation() {
  const [state, setState] = useState<State>({ phase: "idle", refused: null, computed: null });
  const running = useRef<AbortController | null>(null);
  const compute = useCallback(async (text: string, choices: Choices): Promise<Outcome | null> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState((before) => ({ ...before, phase: "computing", refused: null }));
    const outcome = await sendTable(text, { choices, signal: controller.signal });
    if (outcome === null || running.current !== controller) return null;
    setState(({ computed }) => {
      if (outcome.kind !== "answer") return { phase: "idle", refused: outcome, computed };
      const { answer, json } = outcome;
      const number = (computed?.number ?? 0) + 1;
      return { phase: "done", refused: null, computed: { answer, json, number } };
    });
    return outcome;
  }, []);
  const cancel = useCallback(() => {
    running.current?.abort();
    setState((before) => ({ ...before, phase: "cancelled" }));
  }, []);
  return { ...state, compute, cancel };
}
