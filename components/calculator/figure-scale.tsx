"use client";

import { AgreementScale } from "../charts/agreement-scale";
import type { ToldFigure } from "./answer";
import type { FigureText } from "./figure-text";
import { filled } from "./filled";

type Props = {
  figure: ToldFigure;
  told: FigureText;
  /** Read out, where no numbers stand beside it. */
  isSpoken?: boolean;
};

/** A figure as dot and interval; nothing where it has no value. */
export function FigureScale({ figure, told, isSpoken = false }: Props) {
  const { words, number, ends } = told;
  if (figure.value === null) return null;
  const found = ends(figure);
  const value = number(figure.value);
  const label = found
    ? filled(words.drawing, { value, low: number(found.low), high: number(found.high) })
    : filled(words.drawingAlone, { value });
  return (
    <AgreementScale
      value={figure.value}
      low={found?.low ?? null}
      high={found?.high ?? null}
      isPlain={figure.reading === undefined}
      {...(isSpoken ? { label } : {})}
    />
  );
}
