import { getTranslations } from "next-intl/server";
import { CountLink } from "./count-link";
import type { CellProps } from "./frame-cell";
import { frameRows } from "./frame-order";
import { OutletLabel } from "./outlet-label";
import { ScrollTable } from "./scroll-table";
import { labelled, statesShown, type View } from "./view";

const cell = "px-2 py-1.5";

function FrameTableRow({ view, words, frame, outlet, share: figures }: CellProps) {
  const { code, n, share, contested, notAnnotated, hidden } = figures;
  const mark = { variable: view.variables.frame.key, code, outlet: outlet.slug };
  const without = { contested, "not-annotated": notAnnotated, hidden };
  const counts = [
    { state: "present" as const, count: figures.count },
    ...statesShown(view).map((state) => ({ state, count: without[state] })),
  ];
  const label = (state: (typeof counts)[number]["state"], count: number) =>
    state === "present"
      ? words("sentiment.segment", { outlet: outlet.name, value: frame, count, n })
      : words("frames.cellState", {
          outlet: outlet.name,
          frame,
          state: words(`state.${state}`),
          count,
        });
  return (
    <>
      {counts.map(({ state, count }) => (
        <td key={state} className={`${cell} text-right`}>
          <CountLink {...{ view, count }} mark={{ ...mark, state }} label={label(state, count)} />
        </td>
      ))}
      <td className={`${cell} text-right`}>{n}</td>
      {share.value === null ? (
        <td colSpan={2} className={`${cell} text-soft`}>
          {words(`reason.${share.reason}`)}
        </td>
      ) : (
        <>
          <td className={`${cell} text-right font-semibold`}>
            {words("share", { share: share.value })}
          </td>
          <td className={`${cell} whitespace-nowrap`}>
            {words("table.intervalShare", share.interval)}
          </td>
        </>
      )}
    </>
  );
}

/** The matrix of frames as numbers: a row for each frame and outlet. */
export async function FrameTable({ view }: { view: View }) {
  const words = await getTranslations("comparison");
  const rows = frameRows(view.figures.outlets, view.variables.frame.codes);
  const numbers = [
    words("table.quotes"),
    ...statesShown(view).map((state) => words(`state.${state}`)),
    words("table.of"),
    words("table.share"),
  ];
  return (
    <ScrollTable caption={words("frames.caption")}>
      <thead>
        <tr className="border-strong-rule border-b align-bottom">
          {[words("frames.frame"), words("table.outlet")].map((head) => (
            <th key={head} scope="col" className="py-2 pr-2 text-left">
              {head}
            </th>
          ))}
          {numbers.map((head) => (
            <th key={head} scope="col" className="px-2 py-2 text-right">
              {head}
            </th>
          ))}
          <th scope="col" className="px-2 py-2 text-left">
            {words("sentiment.interval")}
          </th>
        </tr>
      </thead>
      {rows.map(({ code, name, cells }) => (
        <tbody key={code} className="border-rule border-b">
          {cells.map(({ outlet, share }, at) => (
            <tr key={outlet.slug}>
              {at === 0 && (
                <th
                  scope="rowgroup"
                  rowSpan={cells.length}
                  className="py-1.5 pr-3 text-left align-top"
                >
                  {name}
                </th>
              )}
              <th scope="row" className="py-1.5 pr-2 text-left font-normal">
                <OutletLabel {...labelled(view, outlet)} few={share.few} />
              </th>
              <FrameTableRow {...{ view, words, outlet, share }} frame={name} />
            </tr>
          ))}
        </tbody>
      ))}
    </ScrollTable>
  );
}
