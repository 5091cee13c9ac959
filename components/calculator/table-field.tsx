"use client";

import { type RefObject, useId } from "react";
import { inputLook } from "../ui/field";
import type { CalculatorWords } from "./answer";
import { TableFile } from "./table-file";

type Props = {
  words: CalculatorWords;
  field: RefObject<HTMLTextAreaElement | null>;
  error: string | null;
  /** What became of a file. */
  note: string | null;
  onChange: () => void;
  onFile: (file: File) => void;
};

/** The table as text: typed, pasted, picked as a file or dropped. Nothing is sent from here. */
export function TableField({ words, field, error, note, onChange, onFile }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {words.table}
      </label>
      <p id={`${id}-hint`} className="mb-2 max-w-prose text-soft text-sm">
        {words.tableHint}
      </p>
      <textarea
        ref={field}
        id={id}
        rows={12}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-describedby={`${id}-error ${id}-hint`}
        aria-invalid={error ? true : undefined}
        onChange={onChange}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const file = event.dataTransfer.files[0];
          if (!file) return;
          event.preventDefault();
          onFile(file);
        }}
        className={`${inputLook} min-h-60 resize-y overflow-auto font-mono text-sm leading-6`}
      />
      <p
        id={`${id}-error`}
        role="alert"
        className="mt-1 font-semibold text-danger text-sm empty:hidden"
      >
        {error}
      </p>
      <TableFile {...{ words, note, onFile }} />
    </div>
  );
}
