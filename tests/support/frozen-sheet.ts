import type { FrozenContent } from "@/lib/frozen/schema";

type Sheet = FrozenContent["sheet"];
type Drawing = Sheet["wide"];

const drawing = (width: number): Drawing => ({
  width,
  height: 40,
  shapes: [
    { kind: "text", x: 0, y: 12, text: "Haqqin", size: 14, fill: "ink", anchor: "start" },
    {
      kind: "group",
      x: 0,
      y: 16,
      shapes: [
        {
          kind: "mark",
          mark: "sentiment:0:haqqin",
          label: "Haqqin, Neutral: 2 of 4 quotes",
          shapes: [{ kind: "rect", x: 0, y: 0, width: 20, height: 10, fill: "sentiment-0" }],
        },
        { kind: "path", d: "M0 0 L10.5 -2e1 Z", stroke: "rule", dash: "2 3" },
        { kind: "line", x1: 0, y1: 0, x2: 1, y2: 1, stroke: "rule", strokeWidth: 1 },
        { kind: "circle", cx: 1, cy: 1, r: 2, fill: "contested" },
        { kind: "text", x: 0, y: 0, text: "Turned", size: 12, angle: 60 },
        { kind: "ellipse", cx: 1, cy: 1, rx: 2, ry: 3, angle: -30, fill: "outlet-7", opacity: 0.2 },
      ],
    },
  ],
  heads: [{ top: 0, height: 16, until: 40, shapes: [] }],
});

/** A small sheet about the demo study, as drawnSheet gives it. */
export function frozenSheet(change: Partial<Sheet> = {}): Sheet {
  return {
    chart: "sentiment",
    title: "Sentiment by outlet",
    sentence: "Haqqin speaks of the proposal neutrally.",
    about: "A bar an outlet.",
    notes: ["Few quotes."],
    missing: null,
    tables: [
      {
        key: "outlets",
        caption: "Quotes of each outlet by sentiment",
        columns: [
          { key: "outlet", head: "Outlet", isNumber: false },
          { key: "neutral", head: "Neutral", isNumber: true },
          { key: "mean", head: "Mean", isNumber: true },
        ],
        rows: [
          [
            { value: "Haqqin", text: "Haqqin" },
            { value: 2, text: "2", mark: "sentiment:0:haqqin", label: "Haqqin, Neutral" },
            { value: 0.75, text: "+0.75" },
          ],
        ],
      },
    ],
    narrow: drawing(360),
    wide: drawing(800),
    ...change,
  };
}

const nothing = { speaker: null, context: null, contentNote: null };

/** A whole content of one quote. */
export function frozenContentOf(change: Partial<FrozenContent> = {}): FrozenContent {
  return {
    format: 1,
    method: "1.0",
    language: "en",
    study: {
      slug: "demo",
      title: "Demo",
      proposal: "Something is proposed.",
      proposedBy: "Somebody",
      proposedIn: "Somewhere",
      source: null,
      annotationNote: null,
    },
    frozenAt: "2026-11-25T12:00:00.000Z",
    revision: 7,
    codebookRevision: 1,
    search: {
      outlets: [],
      from: null,
      to: "2024-08",
      forms: [],
      by: null,
      chart: "sentiment",
      variable: null,
      across: null,
      reference: null,
      focus: null,
      step: "week",
    },
    filters: "Until August 2024; n = 1 quote.",
    agreement: [],
    sheet: frozenSheet(),
    codebook: [
      { key: "sentiment", name: "Sentiment", codes: [{ key: "0", name: "Neutral", value: 0 }] },
    ],
    quotes: [
      {
        ...nothing,
        key: "hq-1",
        outlet: { slug: "haqqin", name: "Haqqin" },
        form: "verbatim",
        text: "Words, “as printed” — Тоқаев 🕊",
        language: "en",
        originalText: null,
        originalLanguage: null,
        item: {
          key: "hq",
          title: null,
          kind: "article",
          author: null,
          url: "https://example.org/hq",
          publishedOn: "2024-08",
        },
        resolved: { sentiment: { how: "unanimous", value: "0" } },
      },
    ],
    ...change,
  };
}
