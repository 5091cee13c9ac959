import type { Figure } from "@/lib/comparison/figure-of";
import { codesSheet } from "./codes-sheet";
import type { FigureContext } from "./context";
import { contrastSheet } from "./contrast-sheet";
import { crossSheet } from "./cross-sheet";
import { distanceSheet } from "./distance-sheet";
import { mapSheet } from "./map-sheet";
import { robustnessSheet } from "./robustness-sheet";
import { scaleSheet } from "./scale-sheet";
import type { Sheet } from "./sheet";
import { timelineSheet } from "./timeline-sheet";

/** The figure in words, with its drawing and its tables. */
export function sheetOf(figure: Figure, context: FigureContext): Sheet {
  switch (figure.kind) {
    case "scale":
      return scaleSheet(figure, context);
    case "codes":
      return codesSheet(figure, context);
    case "contrast":
      return contrastSheet(figure, context);
    case "distance":
      return distanceSheet(figure, context);
    case "map":
      return mapSheet(figure, context);
    case "timeline":
      return timelineSheet(figure, context);
    case "cross":
      return crossSheet({ ...figure, rows: figure.variable }, context);
    case "robustness":
      return robustnessSheet(figure, context);
  }
}
