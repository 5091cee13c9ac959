import type { FoundOutlet } from "@/lib/comparison/finding-sides";
import { type Figures, type Finding, findings } from "@/lib/comparison/findings";

type Made = { mean?: number | null; n?: number; frames?: [number, number][]; reason?: string };

/** An outlet named by its place; frames a, b, c … as count and n. */
function outlet({ mean = null, n = 6, frames = [[0, n]], reason }: Made, at: number): FoundOutlet {
  return {
    slug: `o${at}`,
    name: `Outlet ${at}`,
    n,
    sentiment: {
      n,
      few: n < 5,
      mean: mean === null ? { value: null, reason: reason ?? "none-resolved" } : { value: mean },
    },
    frames: frames.map(([count, of], code) => ({ code: "abcdef"[code]!, count, n: of })),
  };
}

export const alpha = (value: number) => ({ value, units: 30 });

export function figures(made: Made[], others: Partial<Figures> = {}): Figures {
  const outlets = made.map(outlet);
  return {
    outlets,
    named: outlets.map(({ slug, name }) => ({ slug, name })),
    contrasts: [],
    distances: null,
    alphas: { sentiment: alpha(0.7), frame: alpha(0.9) },
    ...others,
  };
}

export const find = <Kind extends Finding["kind"]>(of: Figures, kind: Kind) =>
  findings(of).find((each) => each.kind === kind) as Extract<Finding, { kind: Kind }> | undefined;
