import { picture } from "../charts/drawing/picture";
import { roomOf, WIDE } from "../charts/drawing/shapes";
import { svgText } from "../charts/drawing/svg-text";
import type { DrawnSheet, Sheet } from "./sheet";

type Facts = {
  /** Title of the study. */
  study: string;
  /** Filters, n, agreement, revisions, how to cite: a paragraph each. */
  facts: string[];
  language: string;
};

/** A figure as an SVG file with title, filters, n, agreement, date and how to cite it. */
export function sheetSvg(sheet: Sheet | DrawnSheet, { study, facts, language }: Facts): string {
  const { title, sentence, notes } = sheet;
  const drawing = "draw" in sheet ? sheet.draw(roomOf(WIDE)) : sheet.wide;
  const below = [...notes, ...facts];
  return svgText(picture(drawing, { above: study, title, sentence, below }), {
    title: `${study}: ${title}`,
    description: [sentence, ...below].join(" "),
    language,
  });
}
