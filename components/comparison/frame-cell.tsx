import Link from "next/link";
import type { ComparisonOutlet } from "@/lib/comparison/comparison";
import type { CodeShare } from "@/lib/comparison/frame-shares";
import { DoubtEdge } from "../charts/doubt-edge";
import { Whisker } from "../charts/whisker";
import type { FigureWords } from "../figures/context";
import { percent } from "../figures/numbers";
import { markLink, type View, type Words } from "./view";

export type CellProps = {
  view: View;
  words: Words;
  /** The words of the figure, which say the same in its pictures. */
  told: FigureWords;
  locale: string;
  frame: string;
  outlet: ComparisonOutlet;
  share: CodeShare;
};

/** The deepest shade keeps the writing on it readable. */
const DEEPEST = 55;

function Carried({ view, words, told, locale, frame, outlet, share: cell }: CellProps) {
  const { code, count, n, share, few } = cell;
  if (share.value === null) return null;
  const { variables } = view;
  const mark = { variable: variables.frame.key, code, outlet: outlet.slug } as const;
  const { href, isOpen, mark: text } = markLink(view, { ...mark, state: "present" });
  const shade = `color-mix(in oklab, var(--color-share) ${share.value * DEEPEST}%, var(--color-surface))`;
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      data-mark={text}
      aria-current={isOpen ? "true" : undefined}
      aria-label={told("codes.cell", {
        outlet: outlet.name,
        code: frame,
        count,
        n,
        share: percent(share.value, locale),
        low: percent(share.interval.low, locale),
        high: percent(share.interval.high, locale),
        few: few ? "yes" : "no",
        doubtful: view.isDoubtful(variables.frame.key, code) ? "yes" : "no",
      })}
      style={{ background: shade }}
      className="relative block rounded-sm px-2.5 pt-1.5 pb-1 outline-1 outline-strong-rule/50 outline-offset-0 hover:outline-2 hover:outline-ink focus-visible:outline-3 focus-visible:outline-accent aria-[current=true]:outline-3 aria-[current=true]:outline-ink"
    >
      {view.isDoubtful(variables.frame.key, code) && <DoubtEdge />}
      <span className="flex items-baseline justify-between gap-2 whitespace-nowrap">
        <span className="font-semibold text-lg leading-6">
          {words("share", { share: share.value })}
        </span>
        <span className="text-sm">{words("amount", { count, n })}</span>
      </span>
      <Whisker share={share.value} {...share.interval} hollow={few} />
    </Link>
  );
}

/** Contested, not annotated and hidden quotes of the cell, each with its own sign. */
function WithoutValue({ view, words, told, frame, outlet, share: cell }: CellProps) {
  const { code } = cell;
  const states = [
    { state: "contested", count: cell.contested, text: "frames.contested", look: "hatched" },
    {
      state: "not-annotated",
      count: cell.notAnnotated,
      text: "frames.notAnnotated",
      look: "border-dashed",
    },
    { state: "hidden", count: cell.hidden, text: "frames.hidden", look: "dotted" },
  ] as const;
  return states.map(({ state, count, text, look }) => {
    if (count === 0) return null;
    const mark = { variable: view.variables.frame.key, code, outlet: outlet.slug, state };
    const { href, isOpen, mark: id } = markLink(view, mark);
    const said = { outlet: outlet.name, code: frame, state: words(`state.${state}`), count };
    return (
      <Link
        key={state}
        href={href}
        scroll={false}
        prefetch={false}
        data-mark={id}
        aria-current={isOpen ? "true" : undefined}
        aria-label={told("codes.cellState", said)}
        className={`flex min-h-6 items-center rounded-sm border border-strong-rule px-1 text-xs hover:border-ink aria-[current=true]:border-2 aria-[current=true]:border-ink ${look}`}
      >
        <span className="rounded-sm bg-surface px-1">{words(text, { count })}</span>
      </Link>
    );
  });
}

type AbsentProps = CellProps & { text: string; look: string };

/** That none of the quotes decided carries the frame; opens them. */
export function Absent({ view, told, locale, outlet, frame, text, look, ...of }: AbsentProps) {
  const { code, n, few, share } = of.share;
  if (share.value === null) return text;
  const mark = { variable: view.variables.frame.key, code, outlet: outlet.slug } as const;
  const { href, isOpen, mark: id } = markLink(view, { ...mark, state: "absent" });
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      data-mark={id}
      aria-current={isOpen ? "true" : undefined}
      aria-label={told("codes.cellAbsent", {
        outlet: outlet.name,
        code: frame,
        n,
        high: percent(share.interval.high, locale),
        few: few ? "yes" : "no",
      })}
      className={`rounded-sm hover:underline aria-[current=true]:ring-2 aria-[current=true]:ring-ink ${look}`}
    >
      {text}
    </Link>
  );
}

/** One frame in one outlet: its share, or that it is absent; and what has no value there. */
export function FrameCell(props: CellProps) {
  const { share, words } = props;
  const isAbsent = share.share.value === 0;
  const text = words("frames.absent", { n: share.n });
  return (
    <div className="grid gap-1">
      {isAbsent && <Absent {...props} text={text} look="block px-2.5 py-2 text-soft text-xs" />}
      {share.share.value === null && share.contested + share.notAnnotated + share.hidden === 0 && (
        <span className="block px-3 py-1.5 text-soft text-sm">{words("table.missing")}</span>
      )}
      {share.count > 0 && <Carried {...props} />}
      <WithoutValue {...props} />
    </div>
  );
}
