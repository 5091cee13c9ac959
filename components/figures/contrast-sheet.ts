import type { CodeContrast, OutletContrast } from "@/lib/comparison/contrast";
import { MOST_CODES } from "@/lib/comparison/other-codes";
import { contrastDrawing } from "../charts/drawing/contrast-drawing";
import { contrastFocusDrawing } from "../charts/drawing/contrast-focus-drawing";
import { contrastGrid } from "../charts/drawing/contrast-grid";
import { messageDrawing } from "../charts/drawing/message-drawing";
import { MANY_OUTLETS } from "../charts/drawing/outlet-grid";
import type { Drawing, Room } from "../charts/drawing/shapes";
import { apartNotes } from "./apart-cells";
import type { FigureContext } from "./context";
import {
  type ContrastFigure,
  contrastPanel,
  contrastScale,
  gridPlan,
  sides,
} from "./contrast-plan";
import { contrastTable } from "./contrast-table";
import { drawer } from "./drawer";
import { doubtNotes, noneNotes, someOf } from "./figure-notes";
import type { Sheet } from "./sheet";
import { codeName, variableName } from "./variable-names";

type View = {
  figure: ContrastFigure;
  context: FigureContext;
  /** Those that are drawn and spoken of: the one in focus, or all that are shown. */
  drawn: OutletContrast[];
  /** Index of the outlet in focus, or null. */
  focus: number | null;
};

const zOf = ({ logOdds }: CodeContrast) => ("reason" in logOdds ? 0 : logOdds.z);

function viewOf(figure: ContrastFigure, context: FigureContext): View {
  const { outlets, shown, search } = context;
  const asked = outlets.findIndex(({ slug }) => slug === search.focus);
  const focus = asked < 0 ? null : asked;
  const all = shown.flatMap((at) => figure.outlets.find(({ outlet }) => outlet === at) ?? []);
  const drawn = focus === null ? all : all.filter(({ outlet }) => outlet === focus);
  return { figure, context, drawn, focus };
}

function missing(view: View): string | null {
  const { figure, context, drawn, focus } = view;
  const { words, outlets, shown } = context;
  if (shown.length === 0) return words("contrast.missing.no-outlets");
  if (drawn.length === 0) {
    const outlet = outlets[focus ?? 0]?.name ?? "";
    return words("contrast.missing.hidden-focus", { outlet });
  }
  const codes = drawn.flatMap((each) => each.codes);
  if (codes.length === 0) {
    return words("contrast.missing.no-codes", { variable: variableName(context, figure.variable) });
  }
  if (codes.some(({ difference }) => difference.value !== null)) return null;
  const hasQuotes = figure.outlets.some((each) => each.codes.some(({ own }) => own.n > 0));
  return words(hasQuotes ? "contrast.missing.no-others" : "contrast.missing.no-quotes");
}

function sentence({ figure, context, drawn }: View): string {
  const { words, outlets } = context;
  const tests = drawn.flatMap(({ outlet, codes }) =>
    codes.flatMap((contrast) => ("reason" in contrast.logOdds ? [] : [{ outlet, contrast }])),
  );
  const byCertainty = tests.toSorted((a, b) => {
    return Math.abs(zOf(b.contrast)) - Math.abs(zOf(a.contrast));
  });
  const [first] = byCertainty;
  if (!first) return words("contrast.equal", { outlets: drawn.length });
  const { outlet, contrast } = first;
  const told = {
    outlet: outlets[outlet]?.name ?? "",
    code: codeName(context, { variable: figure.variable, code: contrast.code }),
    ...sides(contrast),
  };
  if (!contrast.distinct) {
    return words("contrast.uncertain", { ...told, few: contrast.few ? "yes" : "no" });
  }
  return words("contrast.certain", {
    ...told,
    direction: zOf(contrast) > 0 ? "more" : "less",
    certain: tests.filter((each) => each.contrast.distinct).length,
    tests: tests.length,
  });
}

/** That those who are not shown are compared with all the same; nothing when all are shown. */
function othersNotes({ context, drawn }: View): string[] {
  const { words, outlets, shown } = context;
  if (shown.length === outlets.length) return [];
  const ns = drawn.map(({ codes }) => Math.max(0, ...codes.map(({ others }) => others.n)));
  const [low, high] = [Math.min(...ns), Math.max(...ns)];
  const same = low === high ? "yes" : "no";
  return [words("contrast.notes.others", { count: outlets.length - 1, low, high, same })];
}

function notes(view: View): string[] {
  const { figure, context, drawn } = view;
  const { words, outlets, variables, isDoubtful } = context;
  const { variable } = figure;
  const named = (has: (contrast: OutletContrast) => boolean) =>
    drawn.filter(has).map(({ outlet }) => outlets[outlet]?.name ?? "");
  const few = named(({ codes }) =>
    codes.some((code) => code.few && code.difference.value !== null),
  );
  const none = named(({ codes }) => codes.every(({ own }) => own.n === 0));
  const asked = variables.find(({ key }) => key === variable);
  const doubtful = (asked?.codes ?? []).filter(({ key }) => isDoubtful(variable, key));
  return [
    ...othersNotes(view),
    ...(few.length > 0 ? [words("contrast.notes.few", { outlets: someOf(context, few) })] : []),
    ...doubtNotes(
      context,
      doubtful.map(({ name }) => name),
    ),
    ...noneNotes(context, none),
    ...(asked?.select === "many" ? [words("contrast.notes.several")] : []),
    ...apartNotes(context, { outlets: drawn.map(({ outlet }) => outlet), of: [figure] }),
  ];
}

/** Codes on which outlets differ most clearly first, and among them those that are certain. */
function codesInOrder({ drawn }: View): string[] {
  const codes = drawn[0]?.codes ?? [];
  const weight = codes.map(({ code }, at) => {
    const across = drawn.flatMap((each) => each.codes[at] ?? []);
    const sum = across.reduce((total, each) => total + zOf(each) ** 2, 0);
    return { code, isDistinct: across.some(({ distinct }) => distinct), sum };
  });
  weight.sort((a, b) => Number(b.isDistinct) - Number(a.isDistinct) || b.sum - a.sum);
  return weight.map(({ code }) => code);
}

function drawFocus({ figure, context, drawn }: View, room: Room): Drawing {
  const [contrast] = drawn;
  if (!contrast) return messageDrawing("", room);
  // What the outlet says more than the others at the top, what it says less at the bottom.
  const place = ({ difference }: CodeContrast) => difference.value ?? -2;
  const codes = contrast.codes.toSorted((a, b) => place(b) - place(a)).map(({ code }) => code);
  const panel = contrastPanel(context, { variable: figure.variable, contrast, codes });
  const scale = contrastScale(context, [panel]);
  return contrastFocusDrawing(
    { scale, panel, sidesHead: context.words("contrast.sidesHead") },
    room,
  );
}

function panelsOf(view: View) {
  const { figure, context, drawn } = view;
  const { words } = context;
  const ordered = codesInOrder(view);
  const isCut = context.search.codes === "top" && ordered.length > MOST_CODES + 1;
  const codes = isCut ? ordered.slice(0, MOST_CODES) : ordered;
  const { variable } = figure;
  const panels = drawn.map((contrast) => contrastPanel(context, { variable, contrast, codes }));
  const count = ordered.length - codes.length;
  return { panels, more: count > 0 ? [words("contrast.rest", { count })] : [] };
}

const isGrid = ({ drawn }: View) => drawn.length > MANY_OUTLETS;

function drawerOfAll(view: View): Sheet["draw"] {
  const { context } = view;
  if (isGrid(view)) {
    return drawer(() => gridPlan(context, panelsOf(view)), contrastGrid);
  }
  return drawer(() => {
    const { panels, more } = panelsOf(view);
    const order = context.words("contrast.legend.order");
    return { scale: contrastScale(context, panels), panels, words: [order, ...more] };
  }, contrastDrawing);
}

/** Each outlet against all others together; with an outlet in focus, that one alone. */
export function contrastSheet(figure: ContrastFigure, context: FigureContext): Sheet {
  const view = viewOf(figure, context);
  const { words, outlets } = context;
  const why = missing(view);
  const variable = variableName(context, figure.variable);
  const { focus } = view;
  const drawAll = drawerOfAll(view);
  return {
    chart: "contrast",
    title:
      focus === null
        ? words("contrast.title", { variable })
        : words("contrast.titleOf", { outlet: outlets[focus]?.name ?? "", variable }),
    sentence: why ?? sentence(view),
    about: words("contrast.about", { look: isGrid(view) ? "grid" : "dots" }),
    notes: why ? [] : notes(view),
    missing: why,
    draw: (room) => {
      if (why) return messageDrawing(why, room);
      return focus === null ? drawAll(room) : drawFocus(view, room);
    },
    tables: [contrastTable(figure, context)],
  };
}
