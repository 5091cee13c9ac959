import type { MapOutlet, SpinMap } from "@/lib/comparison/spin-map";
import { mapDrawing } from "../charts/drawing/map-drawing";
import { messageDrawing } from "../charts/drawing/message-drawing";
import { apartNotes } from "./apart-cells";
import type { FigureContext } from "./context";
import { doubtNotes, someOf } from "./figure-notes";
import { type MapFigure, type MapOf, mapOf, mapPlan, noSpread } from "./map-plan";
import { mapCodeTable, mapOutletTable } from "./map-table";
import { percent } from "./numbers";
import type { Sheet } from "./sheet";
import { codeName, variableName } from "./variable-names";

/** Of what is special about a point, the map should show at least this much. */
const ENOUGH = 0.5;
/** Nearer to each other than this is the same place. */
const SAME = 1e-6;

/** What both axes together show of all that sets outlets apart. */
function shown({ axes }: SpinMap): number {
  return axes.slice(0, 2).reduce((sum, { share }) => sum + share, 0);
}

function furthest({ outlets }: MapOf): MapOutlet | undefined {
  return outlets.toSorted((a, b) => Math.hypot(b.x, b.y) - Math.hypot(a.x, a.y))[0];
}

function nearestCodes({ map, context, variable }: MapOf, { x, y }: MapOutlet): string[] {
  const away = map.codes.map((code) => ({ code, by: Math.hypot(code.x - x, code.y - y) }));
  const least = Math.min(...away.map(({ by }) => by));
  return away
    .filter(({ by }) => by - least < SAME)
    .map(({ code: { code } }) =>
      context.words("map.named", { code: codeName(context, { variable, code }) }),
    );
}

function sentence(of: MapOf): string {
  const { context, map, outlets } = of;
  const outlet = furthest(of);
  if (!outlet) return "";
  return context.words("map.sentence", {
    outlet: context.outlets[outlet.outlet]?.name ?? "",
    n: outlet.n,
    outlets: outlets.length,
    codes: someOf(context, nearestCodes(of, outlet)),
    few: outlet.few ? "yes" : "no",
    share: percent(shown(map), context.locale),
    total: map.n,
  });
}

/** Which outlets and codes stand on the map with few quotes, badly, without an ellipse, or not at all. */
function notes(of: MapOf): string[] {
  const { context, map, outlets, variable } = of;
  const { words, isDoubtful, variables } = context;
  const named = (those: readonly { outlet: number }[]) =>
    those.map(({ outlet }) => context.outlets[outlet]?.name ?? "");
  const note = (names: string[], text: (names: string) => string) =>
    names.length > 0 ? [text(someOf(context, names))] : [];
  const few = named(outlets.filter((point) => point.few));
  const alike = named(outlets.filter(noSpread));
  const bad = named(outlets.filter(({ quality }) => quality[0] + quality[1] < ENOUGH));
  const leftOut = map.leftOut.outlets.filter((outlet) => context.shown.includes(outlet));
  const unused = map.leftOut.codes.map((code) => codeName(context, { variable, code }));
  const asked = variables.find(({ key }) => key === variable);
  const doubtful = (asked?.codes ?? []).filter(({ key }) => isDoubtful(variable, key));
  const doubts = [...(isDoubtful(variable) && asked ? [asked] : []), ...doubtful];
  const count = few.length;
  return [
    ...note(few, (names) => words("map.notes.fewOutlets", { outlets: names, count })),
    ...note(alike, (names) => words("map.notes.alike", { outlets: names })),
    ...note(bad, (names) => words("map.notes.quality", { outlets: names })),
    ...doubtNotes(
      context,
      doubts.map(({ name }) => name),
    ),
    ...note(named(leftOut.map((outlet) => ({ outlet }))), (names) =>
      words("map.notes.outlets", { outlets: names }),
    ),
    ...note(unused, (names) => words("map.notes.codes", { codes: names })),
    ...(asked?.select === "many" ? [words("map.notes.once")] : []),
    ...apartNotes(context, { outlets: context.shown, of: [of] }),
  ];
}

/** Outlets and codes on one map: who frames like whom, and with what. */
export function mapSheet(figure: MapFigure, context: FigureContext): Sheet {
  const { words } = context;
  const { map, variable } = figure;
  const title = words("map.title", { variable: variableName(context, variable) });
  const always = { chart: "map" as const, title, about: words("map.about") };
  if ("reason" in map || context.shown.length === 0) {
    const why = "reason" in map && context.shown.length > 0 ? map.reason : "no-outlets";
    const missing = words(`map.missing.${why}`);
    const draw: Sheet["draw"] = (room) => messageDrawing(missing, room);
    return { ...always, sentence: missing, notes: [], missing, draw, tables: [] };
  }
  const of = mapOf(figure, { map, context });
  return {
    ...always,
    sentence: sentence(of),
    notes: notes(of),
    missing: null,
    draw: (room) => mapDrawing(mapPlan(of), room),
    tables: [mapOutletTable(of), mapCodeTable(of)],
  };
}
