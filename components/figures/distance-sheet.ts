import { FEW_QUOTES } from "@/lib/comparison/figure";
import type { SpinDistance } from "@/lib/comparison/spin-distance";
import { distanceDrawing } from "../charts/drawing/distance-drawing";
import { messageDrawing } from "../charts/drawing/message-drawing";
import { apartNotes } from "./apart-cells";
import type { FigureContext } from "./context";
import {
  type DistanceFigure,
  type DistanceOf,
  distanceOf,
  distancePlan,
  distanceText,
} from "./distance-plan";
import { distanceTable, matrixTable } from "./distance-table";
import { drawer } from "./drawer";
import { doubtNotes, fewNotes, noneNotes, someOf } from "./figure-notes";
import type { Sheet } from "./sheet";
import { variableName } from "./variable-names";

type Placed = SpinDistance & { value: number };

/** The other outlets that have a distance, nearest first. */
function placed({ rows }: DistanceOf): Placed[] {
  return rows.flatMap((row) => {
    const { value } = row.distance;
    return row.isReference || value === null ? [] : [{ ...row, value }];
  });
}

function missing(of: DistanceOf): string | null {
  const { context, rows, reference } = of;
  const { words, shown } = context;
  if (shown.length === 0) return words("distance.missing.no-outlets");
  if (placed(of).length > 0) return null;
  if (rows.every(({ n }) => n === 0)) return words("distance.missing.no-quotes");
  const own = rows.find(({ isReference }) => isReference);
  const why = own?.distance.value === 0 ? "no-others" : "no-reference";
  return words(`distance.missing.${why}`, { reference });
}

function sentence(of: DistanceOf): string {
  const { context, rows, reference } = of;
  const { words, outlets } = context;
  const others = placed(of);
  const [first, last] = [others[0], others.at(-1)];
  if (!first || !last) return "";
  const referenceN = rows.find(({ isReference }) => isReference)?.n ?? 0;
  const few = others.some((each) => each.few) ? "yes" : "no";
  const about = { reference, referenceN, few, value: distanceText(context, first.value) };
  const nameOf = ({ outlet }: Placed) => outlets[outlet]?.name ?? "";
  if (others.length === 1) {
    return words("distance.one", { ...about, outlet: nameOf(first), n: first.n });
  }
  if (first.value === last.value) return words("distance.alike", about);
  const at = (value: number) => others.filter((each) => each.value === value);
  const named = (each: Placed) =>
    words("distance.named", {
      outlet: nameOf(each),
      value: distanceText(context, each.value),
      n: each.n,
    });
  const [nearest, furthest] = [at(first.value), at(last.value)];
  // Where all of them rest on few quotes, a first and a last place would be made up.
  const kind = others.every((each) => each.few) ? "distance.tooFew" : "distance.ranked";
  return words(kind, {
    ...about,
    nearest: someOf(context, nearest.map(named)),
    nearestCount: nearest.length,
    furthest: someOf(context, furthest.map(named)),
    furthestCount: furthest.length,
  });
}

function notes(of: DistanceOf): string[] {
  const { figure, context, rows, reference } = of;
  const { words, shown, outlets } = context;
  const { variable } = figure;
  const named = (those: SpinDistance[]) => those.map(({ outlet }) => outlets[outlet]?.name ?? "");
  const isFew = ({ n }: SpinDistance) => n > 0 && n < FEW_QUOTES;
  const none = rows.filter(({ n, outlet }) => n === 0 && shown.includes(outlet));
  return [
    ...(shown.includes(figure.reference) ? [] : [words("distance.notes.reference", { reference })]),
    ...fewNotes(context, named(rows.filter(isFew))),
    ...doubtNotes(context, context.isDoubtful(variable) ? [variableName(context, variable)] : []),
    ...noneNotes(context, named(none)),
    ...apartNotes(context, { outlets: rows.map(({ outlet }) => outlet), of: [figure] }),
  ];
}

/** How far the framing of each outlet is from that of one, and from that of every other. */
export function distanceSheet(figure: DistanceFigure, context: FigureContext): Sheet {
  const of = distanceOf(figure, context);
  const { words } = context;
  const { reference } = of;
  const why = missing(of);
  const variable = variableName(context, figure.variable);
  return {
    chart: "distance",
    title: words("distance.title", { reference, variable }),
    sentence: why ?? sentence(of),
    about: words("distance.about", { reference }),
    notes: why ? [] : notes(of),
    missing: why,
    draw: why
      ? (room) => messageDrawing(why, room)
      : drawer(() => distancePlan(of), distanceDrawing),
    tables: [distanceTable(of), matrixTable(of)],
  };
}
