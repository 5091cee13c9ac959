import { getTranslations } from "next-intl/server";
import { MOST_CODES } from "@/lib/comparison/other-codes";
import { isolated, isolating } from "@/lib/words/isolated";
import { DoubtSample } from "../charts/doubt-sample";
import type { Others } from "../figures/codes-variable";
import { FrameCell } from "./frame-cell";
import { FrameLegend } from "./frame-legend";
import { type FrameRow, frameRows } from "./frame-order";
import { OutletHead } from "./outlet-label";
import type { View, Words } from "./view";

/** More columns than these would be cut at the edge of an A4 sheet. */
const MOST_ON_A_SHEET = 6;

type OthersProps = { view: View; others: Others; words: Words; columns: string };
type RowProps = { view: View; row: FrameRow; words: Words; columns: string };

const isEmpty = ({ share }: FrameRow["cells"][number]) =>
  share.count + share.contested + share.notAnnotated + share.hidden === 0;

/** On a narrow screen the outlets that never use the frame share one line. */
function AbsentLine({ row, words }: Pick<RowProps, "row" | "words">) {
  const absent = row.cells.filter(isEmpty);
  if (absent.length === 0) return null;
  const outlets = absent.map(({ outlet, share }) =>
    words("frames.absentIn", { outlet: outlet.name, n: share.n }),
  );
  return (
    <li className="text-soft text-sm matrix:hidden">
      {words("frames.absentFrom", { outlets: outlets.map(isolated).join(", ") })}
    </li>
  );
}

function MatrixRow({ view, row, words, columns }: RowProps) {
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
            <FrameCell {...{ view, words, outlet, share }} frame={row.name} />
          </li>
        ))}
        <AbsentLine row={row} words={words} />
      </ul>
    </li>
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
            {words("amount", { count: shares[at]!.count, n: shares[at]!.n })}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Outlet × frame: how often each outlet uses each frame. */
export async function FrameMatrix({ view, others }: { view: View; others: Others | null }) {
  const words = isolating(await getTranslations("comparison"));
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
            <MatrixRow key={row.code} {...{ view, row, words, columns }} />
          ))}
          {others && <OthersRow {...{ view, words, columns, others }} />}
        </ol>
      </div>
    </div>
  );
}
