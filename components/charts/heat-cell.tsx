import type { CSSProperties, ReactNode } from "react";

/** The deepest shade, in percent: writing on it stays readable in light and in dark. */
const DEEPEST = 50;

/** The shade of a share from 0 to 1; what lies outside counts as the nearer end. */
export function heatStyle(share: number): CSSProperties {
  const depth = Math.round(Math.min(1, Math.max(0, share)) * DEEPEST * 10) / 10;
  return {
    background: `color-mix(in oklab, var(--color-share) ${depth}%, var(--color-surface))`,
  };
}

type Props = { share: number; title?: string; children: ReactNode };

/** A cell of a table of numbers, shaded by how large its number is. */
export function HeatCell({ share, title, children }: Props) {
  return (
    <td
      title={title}
      style={heatStyle(share)}
      className="border border-paper px-2 py-1.5 text-right tabular-nums text-ink"
    >
      {children}
    </td>
  );
}
