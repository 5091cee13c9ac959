import { getTranslations } from "next-intl/server";
import { FrameCell } from "./frame-cell";
import { FrameLegend } from "./frame-legend";
import { type FrameRow, frameRows } from "./frame-order";
import { OutletHead } from "./outlet-label";
import type { View, Words } from "./view";

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
    <li className="text-soft text-sm sm:hidden">
      {words("frames.absentFrom", { outlets: outlets.join(", ") })}
    </li>
  );
}

function MatrixRow({ view, row, words, columns }: RowProps) {
  return (
    <li
      className="grid items-start gap-x-2 gap-y-2 border-rule border-t py-2 sm:grid-cols-(--columns) sm:py-1.5"
      style={{ "--columns": columns } as React.CSSProperties}
    >
      <h3 className="font-sans font-semibold text-base sm:pt-1.5">{row.name}</h3>
      <ul className="grid gap-2 sm:contents">
        {row.cells.map(({ outlet, share }) => (
          <li
            key={outlet.slug}
            className={`${isEmpty({ outlet, share }) ? "hidden sm:block" : "grid grid-cols-[9rem_1fr] items-start gap-2 sm:block"}`}
          >
            <span className="pt-1.5 text-sm leading-tight sm:sr-only">{outlet.name}</span>
            <FrameCell {...{ view, words, outlet, share }} frame={row.name} />
          </li>
        ))}
        <AbsentLine row={row} words={words} />
      </ul>
    </li>
  );
}

/** Outlet × frame: how often each outlet uses each frame. */
export async function FrameMatrix({ view }: { view: View }) {
  const words = await getTranslations("comparison");
  const { outlets } = view.figures;
  const columns = `8rem repeat(${outlets.length}, minmax(6.75rem, 13rem))`;
  return (
    <div>
      <FrameLegend />
      <div className="relative sm:overflow-x-auto sm:p-1">
        <div
          aria-hidden="true"
          className="hidden gap-x-2 pb-2 text-sm sm:grid"
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
        <ol>
          {frameRows(outlets, view.variables.frame.codes).map((row) => (
            <MatrixRow key={row.code} {...{ view, row, words, columns }} />
          ))}
        </ol>
      </div>
    </div>
  );
}
