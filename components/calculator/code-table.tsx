"use client";

import type { Answer } from "./answer";
import type { FigureText } from "./figure-text";
import { NamedFigures } from "./named-figures";
import { Part } from "./part";

/** Each code as yes or no. */
export function CodeTable({ answer, told }: { answer: Answer; told: FigureText }) {
  const { words } = told;
  return (
    <Part id="codes" title={words.codes} about={words.codesAbout}>
      <NamedFigures
        caption={words.codes}
        head={words.columns.code}
        rows={answer.codes.map(({ code, ...figure }) => ({ name: code ?? "", figure }))}
        told={told}
      />
    </Part>
  );
}
