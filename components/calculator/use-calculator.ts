"use client";

import { type FormEvent, useCallback, useState } from "react";
import type { CalculatorWords } from "./answer";
import { type ExampleName, exampleTable } from "./example-tables";
import { filled } from "./filled";
import { fileHindrance, textHindrance } from "./hindrance";
import { readTableFile } from "./read-table-file";
import { refusalText } from "./refusal-text";
import { selectRow } from "./select-row";
import type { Choices } from "./send-table";
import { useCalculation } from "./use-calculation";
import { useTableText } from "./use-table-text";

const usual: Choices = { level: "nominal", layout: "units", header: "auto", ids: "auto", seed: "" };

/** The form's state, and what its controls do. */
export function useCalculator(words: CalculatorWords) {
  const [choices, setChoices] = useState(usual);
  const [error, setError] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const [isChanged, setIsChanged] = useState(false);
  const { compute, ...calculation } = useCalculation();
  const onText = useCallback(() => {
    setIsChanged(true);
    setNote(null);
  }, []);
  const table = useTableText(onText);

  const choose = (next: Choices) => {
    setChoices(next);
    setIsChanged(true);
  };
  const takeFile = async (file: File) => {
    const read = await readTableFile(file);
    if ("text" in read) table.put(read.text);
    setError("text" in read ? null : fileHindrance(file, { ...read, words }));
    setNote("text" in read ? filled(words.fileRead, { name: file.name }) : null);
  };
  const takeExample = (name: ExampleName) => {
    const { text, level, layout } = exampleTable(name);
    table.put(text);
    choose({ ...usual, level, layout });
    setError(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { current: field } = table.field;
    if (!field) return;
    const hindered = textHindrance(field.value, words);
    setError(hindered);
    if (hindered) return field.focus();
    setIsChanged(false);
    const outcome = await compute(field.value, choices);
    if (!outcome || outcome.kind === "answer") return;
    setError(refusalText(outcome, words));
    setIsChanged(true);
    const row = outcome.kind === "refused" ? outcome.failure.at?.row : undefined;
    if (row === undefined || table.isJson || !selectRow(field, row)) field.focus();
  };
  return {
    ...calculation,
    table,
    choices,
    error,
    note,
    isChanged,
    choose,
    takeFile,
    takeExample,
    submit,
  };
}
