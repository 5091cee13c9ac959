import { FEW_QUOTES } from "@/lib/comparison/figure";
import { markText } from "@/lib/comparison/mark";
import { cellSamples } from "../charts/drawing/codes-drawing";
import type { CrossFigure } from "../charts/drawing/cross-drawing";
import type { SmallMatrix } from "../charts/drawing/cross-small";
import { dotSample, type LegendItem, meaning } from "../charts/drawing/legend-rows";
import { outletLook } from "../charts/drawing/marker";
import { largeCell, smallCellOf } from "./cross-cell";
import {
  type CrossCode,
  type CrossOf,
  type CrossOutlet,
  cellOf,
  drawnCodes,
  drawnOutlets,
  isDoubtfulPair,
  shortName,
} from "./cross-variables";

function largeRow(of: CrossOf, row: CrossCode): CrossFigure["rows"][number] {
  const { context, rows, all } = of;
  const { words } = context;
  const mark = { variable: rows.key, code: row.key, outlet: null, state: "present" } as const;
  const outlet = words("cross.allOutlets");
  return {
    name: row.name,
    under: {
      text: words("cross.rowCount", { n: row.total }),
      mark: markText(mark),
      label: words("cross.rowLabel", { outlet, row: row.name, count: row.total }),
    },
    doubtful: context.isDoubtful(rows.key, row.key),
    cells: drawnCodes(of).columns.map((column) =>
      largeCell(of, { row, column, cells: all, outlet: null }),
    ),
  };
}

function small(of: CrossOf, outlet: CrossOutlet): SmallMatrix {
  const { words } = of.context;
  const { rows, columns } = drawnCodes(of);
  const n = outlet.of.quotes;
  return {
    head: {
      name: outlet.name,
      ...outletLook(outlet.position),
      n: words("n", { n }),
      few: n > 0 && n < FEW_QUOTES ? words("few") : null,
    },
    cells: rows.map((row) =>
      columns.map((column) => smallCellOf(of, { row, column, cells: outlet.of, outlet })),
    ),
    empty: n === 0 ? words("scale.noQuotesOf") : null,
  };
}

function legend(of: CrossOf): LegendItem[] {
  const { words } = of.context;
  const { rows, columns } = drawnCodes(of);
  const pairs = rows.flatMap((row) => columns.map((column) => ({ row, column })));
  const drawn = [of.all, ...drawnOutlets(of).map((outlet) => outlet.of)].flatMap((cells) =>
    pairs.map(({ row, column }) => cellOf(cells, row, column)),
  );
  const hasFew = drawn.some(({ few, count }) => few && count > 0);
  const isHatched = pairs.some((pair) => isDoubtfulPair(of, pair));
  const few = dotSample({ few: true, hasWhisker: false });
  return [
    meaning(cellSamples.shade, words("cross.legendShare")),
    meaning(cellSamples.interval, words("codes.legendInterval")),
    ...(of.outlets.length > 0 ? [meaning(cellSamples.none, words("cross.legendNone"))] : []),
    ...(hasFew ? [meaning(few, words("cross.legendFew"))] : []),
    ...(isHatched ? [meaning(cellSamples.doubt, words("cross.legendDoubt"))] : []),
  ];
}

function more(of: CrossOf): string[] {
  const { context, rowCodes, columnCodes, outlets } = of;
  const { words } = context;
  const { rows, columns } = drawnCodes(of);
  const [leftRows, leftColumns] = [
    rowCodes.length - rows.length,
    columnCodes.length - columns.length,
  ];
  const drawn = drawnOutlets(of).length;
  return [
    ...(leftRows > 0 ? [words("cross.moreRows", { count: leftRows })] : []),
    ...(leftColumns > 0 ? [words("cross.moreColumns", { count: leftColumns })] : []),
    ...(drawn < outlets.length
      ? [words("cross.manyOutlets", { drawn, count: outlets.length })]
      : []),
  ];
}

export function crossFigure(of: CrossOf): CrossFigure {
  const { context, rows: rowVariable, across } = of;
  const { words } = context;
  const { rows, columns } = drawnCodes(of);
  return {
    rows: rows.map((row) => largeRow(of, row)),
    columns: columns.map((column, place) => ({
      short: shortName(of, column, place),
      name: column.name,
      doubtful: context.isDoubtful(across.key, column.key),
    })),
    titles: { all: words("cross.all"), each: words("cross.each") },
    outlets: rows.length > 0 ? drawnOutlets(of).map((outlet) => small(of, outlet)) : [],
    across: words("cross.across", { across: across.name, rows: rowVariable.name }),
    legend: legend(of),
    more: more(of),
  };
}
