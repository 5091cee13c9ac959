"use client";

import type { Answer } from "./answer";
import type { FigureText } from "./figure-text";
import { NamedFigures } from "./named-figures";
import { Part } from "./part";

/** How far each coder agrees with all others. */
export function RestTable({ answer, told }: { answer: Answer; told: FigureText }) {
  const { words } = told;
  return (
    <Part id="rest" title={words.rest} about={words.restAbout}>
      <NamedFigures
        caption={words.rest}
        head={words.columns.coder}
        rows={answer.againstRest.map(({ coder, ...figure }) => ({ name: coder ?? "", figure }))}
        told={told}
      />
    </Part>
  );
}
