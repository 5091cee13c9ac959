"use client";

import { useId } from "react";
import type { CalculatorWords } from "./answer";

type Props = {
  words: CalculatorWords;
  /** What became of a file, where that is no error. */
  note: string | null;
  onFile: (file: File) => void;
};

/** A file to be read into the field. */
export function TableFile({ words, note, onFile }: Props) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="mt-4 block font-semibold text-sm">
        {words.file}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,text/plain,application/json"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be picked again after it has been mended.
          target.value = "";
          if (file) onFile(file);
        }}
        className="mt-1 block min-h-10 w-full text-sm file:mr-3 file:min-h-10 file:cursor-pointer file:rounded file:border file:border-strong-rule file:border-solid file:bg-surface file:px-4 file:font-semibold file:text-ink hover:file:bg-sunken"
      />
      <p id={`${id}-hint`} className="text-soft text-sm">
        {words.fileHint}
      </p>
      <p role="status" className="mt-1 font-semibold text-sm empty:hidden">
        {note}
      </p>
    </>
  );
}
