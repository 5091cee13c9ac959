"use client";

import { type RefObject, useEffect, useState } from "react";
import { Button } from "./button";
import { type Difference, formDifferences } from "./form-differences";

export type ConflictWords = {
  conflictTitle: string;
  conflictYours: string;
  conflictTheirs: string;
  conflictKeep: string;
};

type Props = {
  words: ConflictWords;
  form: RefObject<HTMLFormElement | null>;
  /** What is stored now, by field name. */
  meanwhile: Record<string, unknown>;
  onKeep: () => void;
};

/** Both versions side by side when somebody else saved first, and the choice to save over it. */
export function ConflictNotice({ words, form, meanwhile, onKeep }: Props) {
  const [rows, setRows] = useState<Difference[]>([]);
  useEffect(() => {
    if (form.current) setRows(formDifferences(form.current, meanwhile));
  }, [form, meanwhile]);
  return (
    <section aria-label={words.conflictTitle} className="mb-5 rounded border border-danger p-4">
      <h2 className="text-lg">{words.conflictTitle}</h2>
      <dl className="my-3 grid gap-3">
        {rows.map((row) => (
          <div key={row.name}>
            <dt className="font-semibold">{row.label}</dt>
            <dd className="whitespace-pre-wrap">
              <span className="text-soft">{words.conflictYours}: </span>
              {row.yours || "–"}
            </dd>
            <dd className="whitespace-pre-wrap">
              <span className="text-soft">{words.conflictTheirs}: </span>
              {row.theirs || "–"}
            </dd>
          </div>
        ))}
      </dl>
      <Button look="danger" onClick={onKeep}>
        {words.conflictKeep}
      </Button>
    </section>
  );
}
