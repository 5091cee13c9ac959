import type { Figure } from "@/lib/agreement/measures";
import { AgreementScale } from "../charts/agreement-scale";

type Props = { figure: Figure; label?: string };

/** A figure on its scale; nothing where it has no value. */
export function FigureScale({ figure, label }: Props) {
  if (figure.value === null) return null;
  const { interval } = figure;
  const ends = interval === null || "reason" in interval ? null : interval;
  return (
    <AgreementScale
      value={figure.value}
      low={ends?.low ?? null}
      high={ends?.high ?? null}
      isPlain={figure.reading === null}
      {...(label === undefined ? {} : { label })}
    />
  );
}
