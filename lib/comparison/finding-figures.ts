import type { Columns } from "../columns/columns";
import { contrast } from "./contrast";
import { groundOf } from "./figure-ground";
import type { FigureAsked } from "./figure-of";
import type { Figures } from "./findings";
import { resolvedOnce } from "./resolved-once";
import { plainDistances } from "./spin-distance";

/** What findings are told of beside the comparison itself. */
export type FindingFigures = Pick<Figures, "contrasts" | "distances">;

/**
 * The contrasts and distances of frames that findings.ts tells of, under the filters of a search: as their
 * charts show them, without the intervals that findings do not tell. Throws RangeError as contrast and
 * plainDistances, and when the codebook lacks `frame`.
 *
 * @example findingFigures(columns, { search: everything, reference: 0 }).distances?.ranked.length // 5
 */
export function findingFigures(columns: Columns, asked: FigureAsked): FindingFigures {
  const { search, reference } = asked;
  const variable = columns.variables.findIndex(({ key }) => key === "frame");
  if (variable < 0) throw new RangeError("the codebook has no variable frame");
  const resolved = resolvedOnce(columns, { variable, by: search.by });
  const passing = (chart: "contrast" | "distance") =>
    groundOf(columns, { ...asked, search: { ...search, chart, variable: null } });
  if (columns.outlets.length === 0) return { contrasts: [], distances: null };
  return {
    contrasts: contrast(columns, { resolved, passing: passing("contrast") }),
    distances: {
      reference,
      ranked: plainDistances(columns, { resolved, passing: passing("distance"), reference }),
    },
  };
}
