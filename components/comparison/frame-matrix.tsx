import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { MOST_CODES } from "@/lib/comparison/other-codes";
import { figureWords } from "@/lib/words/figure-words";
import { isolating } from "@/lib/words/isolated";
import { DoubtSample } from "../charts/doubt-sample";
import { othersMark } from "../figures/codes-others";
import type { Others, OthersShare } from "../figures/codes-variable";
import { Absent, type CellProps, FrameCell } from "./frame-cell";
import { FrameLegend } from "./frame-legend";
import { type FrameRow, frameRows } from "./frame-order";
import { OutletHead } from "./outlet-label";
import { markLink, type View, type Words } from "./view";

/** More columns than these would be cut at the edge of an A4 sheet. */
const MOST_ON_A_SHEET = 6;

type OthersProps = { view: View; others: Others; words: Words; columns: string };
type RowProps = Pick<CellProps, "view" | "words" | "told" | "locale"> & {
  row: FrameRow;
  columns: string;
};

const isEmpty = ({ share }: FrameRow["cells"][number]) =>
  share.count + share.contested + share.notAnnotated + share.hidden === 0;

/** On a narrow screen the outlets that never use the frame share one line, and each opens its quotes. */
function AbsentLine({ row, ...of }: Omit<RowProps, "columns">) {
  const absent = row.cells.filter(isEmpty);
  if (absent.length === 0) return null;
  const { words } = of;
  return (
    <li className="flex flex-wrap gap-x-3 text-soft text-sm matrix:hidden">
      {words("frames.absentFrom")}
      {absent.map(({ outlet, share }) => (
        <Absent
          key={outlet.slug}
          {...{ ...of, outlet, share }}
          frame={row.name}
          text={words("frames.absentIn", { outlet: outlet.name, n: share.n })}
          look="inline-block min-h-6"
        />
      ))}
    </li>
  );
}

function MatrixRow({ row, columns, ...cell }: RowProps) {
  const { view, words } = cell;
  return (
    <li
      className="grid items-start gap-x-2 gap-y-2 border-rule border-t py-2 matrix:grid-cols-(--columns) matrix:py-1.5 print:py-0.5"
      style={{ "--columns": columns } as React.CSSProperties}
    >
      <h3 className="font-sans font-semibold text-base matrix:pt-1.5">
        {view.isDoubtful(view.variables.frame.key, row.code) && (
          <>
            <DoubtSample title={words("legendDoubt")} />{" "}
          </>
        )}
        <bdi>{row.name}</bdi>
      </h3>
      <ul className="grid gap-2 matrix:contents">
        {row.cells.map(({ outlet, share }) => (
          <li
            key={outlet.slug}
            className={`${isEmpty({ outlet, share }) ? "hidden matrix:block" : "grid grid-cols-[9rem_1fr] items-start gap-2 matrix:block"}`}
          >
            <span className="pt-1.5 text-sm leading-tight matrix:sr-only">
              <bdi>{outlet.name}</bdi>
            </span>
            <FrameCell {...{ ...cell, outlet, share }} frame={row.name} />
          </li>
        ))}
        <AbsentLine {...{ ...cell, row }} />
      </ul>
    </li>
  );
}

type AmountProps = {
  view: View;
  words: Words;
  codes: readonly string[];
  outlet: string;
  share: OthersShare;
};

/** How many quotes carry any of the frames that are not shown, which opens them. */
function OthersAmount({ view, words, codes, outlet, share }: AmountProps) {
  const { count, n } = share;
  const amount = words("amount", { count, n });
  const { key: variable } = view.variables.frame;
  const opens = othersMark({ variable, codes }, { outlet, share });
  if (!opens) return amount;
  const { href, isOpen, mark } = markLink(view, opens);
  const name = view.outlets.find(({ slug }) => slug === outlet)?.name ?? outlet;
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      data-mark={mark}
      aria-current={isOpen ? "true" : undefined}
      aria-label={words("frames.othersCell", { outlet: name, codes: codes.length, count, n })}
      className="inline-flex min-h-6 items-center rounded underline underline-offset-2 hover:bg-sunken aria-[current=true]:bg-ink aria-[current=true]:text-paper"
    >
      {amount}
    </Link>
  );
}

/** The frames that are not shown, in one row: how many quotes of each outlet carry any of them. */
function OthersRow({ view, others, words, columns }: OthersProps) {
  const { codes, shares } = others;
  return (
    <li
      className="grid items-start gap-2 border-rule border-t py-2 matrix:grid-cols-(--columns)"
      style={{ "--columns": columns } as React.CSSProperties}
    >
      <h3 className="font-sans text-base text-soft">
        {words("frames.others", { count: codes.length })}
      </h3>
      <ul className="grid gap-1 text-soft text-sm matrix:contents">
        {view.figures.outlets.map(({ slug, name }, at) => (
          <li
            key={slug}
            className="grid grid-cols-[9rem_1fr] gap-2 matrix:block matrix:px-2.5 matrix:py-1.5"
          >
            <span className="matrix:sr-only">
              <bdi>{name}</bdi>
            </span>
            <OthersAmount {...{ view, words, codes }} outlet={slug} share={shares[at]!} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Outlet × frame: how often each outlet uses each frame. */
export async function FrameMatrix({ view, others }: { view: View; others: Others | null }) {
  const [plainWords, locale] = await Promise.all([getTranslations("comparison"), getLocale()]);
  const words = isolating(plainWords);
  const told = figureWords(locale);
  const { outlets } = view.figures;
  const all = frameRows(outlets, view.variables.frame.codes);
  const rows = all.filter(({ code }) => !others?.codes.includes(code));
  // Wide or long, it scrolls in its own box, with the names of outlets and frames in sight.
  const isLarge = outlets.length > 8 || rows.length > MOST_CODES;
  const columns = `8rem repeat(${outlets.length}, minmax(6.75rem, 13rem))`;
  return (
    <div>
      <FrameLegend
        hasDoubt={rows.some(({ code }) => view.isDoubtful(view.variables.frame.key, code))}
      />
      <div
        data-crowded={outlets.length > MOST_ON_A_SHEET ? "" : undefined}
        className={`relative not-print:sm:overflow-auto not-print:sm:p-1 ${isLarge ? "not-print:sm:max-h-[85dvh] not-print:sm:[&_h3]:sticky not-print:sm:[&_h3]:left-0 not-print:sm:[&_h3]:bg-paper" : ""}`}
      >
        <div
          aria-hidden="true"
          className={`hidden gap-x-2 pb-2 text-sm matrix:grid ${isLarge ? "not-print:sticky top-0 z-10 not-print:w-max min-w-full bg-paper" : ""}`}
          style={{ gridTemplateColumns: columns }}
        >
          <span />
          {outlets.map((outlet) => (
            <OutletHead
              key={outlet.slug}
              {...outlet}
              few={outlet.sentiment.few}
              position={view.positions.get(outlet.slug) ?? 0}
            />
          ))}
        </div>
        <ol className={isLarge ? "not-print:sm:w-max not-print:sm:min-w-full" : ""}>
          {rows.map((row) => (
            <MatrixRow key={row.code} {...{ view, row, words, told, locale, columns }} />
          ))}
          {others && <OthersRow {...{ view, words, columns, others }} />}
        </ol>
      </div>
    </div>
  );
}
