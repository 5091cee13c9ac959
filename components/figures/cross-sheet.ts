import { crossDrawing } from "../charts/drawing/cross-drawing";
import type { FigureContext } from "./context";
import { crossFigure } from "./cross-figure";
import { crossSentence } from "./cross-sentence";
import { crossTables } from "./cross-tables";
import { type CrossData, type CrossOf, cellOf, crossOf, drawnCodes } from "./cross-variables";
import { doubtNotes, hiddenNotes, noneNotes, someOf } from "./figure-notes";
import type { Sheet } from "./sheet";

/** Rows with a share of fewer than five quotes, all outlets together. */
function fewRows(of: CrossOf): string[] {
  const { rows, columns } = drawnCodes(of);
  const isFew = (row: (typeof rows)[number]) =>
    columns.some((column) => {
      const { few, count } = cellOf(of.all, row, column);
      return few && count > 0;
    });
  return rows.filter(isFew).map(({ name }) => `“${name}”`);
}

function notes(of: CrossOf): string[] {
  const { context, rows, across, isSame, all, outlets } = of;
  const { words } = context;
  const few = fewRows(of);
  const doubtful = (isSame ? [rows] : [rows, across]).flatMap(({ key, codes }) =>
    codes.filter((code) => context.isDoubtful(key, code.key)).map(({ name }) => `“${name}”`),
  );
  const { contested, notAnnotated } = all;
  return [
    ...(few.length > 0
      ? [words("cross.fewNote", { codes: someOf(context, few), count: few.length })]
      : []),
    ...doubtNotes(context, doubtful),
    ...(contested > 0 ? [words("cross.contestedNote", { count: contested })] : []),
    ...(notAnnotated > 0 ? [words("cross.notAnnotatedNote", { count: notAnnotated })] : []),
    ...noneNotes(
      context,
      outlets.filter(({ of: cells }) => cells.quotes === 0).map(({ name }) => name),
    ),
    ...hiddenNotes(context, all.hidden),
  ];
}

function missing({ context: { words }, rows, across, all }: CrossOf): string | null {
  if (rows.codes.length === 0 || across.codes.length === 0) return words("cross.noCodes");
  return all.quotes > 0 ? null : words("scale.noQuotes");
}

/** Which codes of two variables go together: in all outlets, and in each. */
export function crossSheet(figure: CrossData, context: FigureContext): Sheet {
  const of = crossOf(figure, context);
  const told = { rows: of.rows.name, across: of.across.name };
  const many = of.across.select === "many" ? "yes" : "no";
  return {
    chart: "cross",
    title: context.words(of.isSame ? "cross.titleSame" : "cross.title", told),
    sentence: crossSentence(of),
    about: context.words("cross.about", { across: of.across.name, many }),
    notes: notes(of),
    missing: missing(of),
    draw: (room) => crossDrawing(crossFigure(of), room),
    tables: crossTables(of),
  };
}
