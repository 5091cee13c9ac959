import { isolated } from "@/lib/words/isolated";
import { inlineSvg } from "../charts/drawing/svg-text";
import { element, escaped } from "../charts/drawing/xml";
import type { DrawnSheet } from "./sheet";

type Parts = {
  study: string;
  language: string;
  /** Filters, n, agreement, revisions: a paragraph each. */
  facts: string[];
  /** Where the figure can be explored, in full. */
  page: { href: string; text: string };
  hrefOf: (mark: string) => string;
};

/** The look of the page, without a file to fetch: figures are drawn in two widths, one of them shown. */
const style = `
:root{color-scheme:light;font-family:'Source Sans 3 Variable','Source Sans 3','Segoe UI','Noto Sans',Arial,sans-serif}
body{margin:0;padding:16px;background:#fbfaf7;color:#1d2127;line-height:1.45;font-size:15px}
h1{font-family:'Source Serif 4 Variable','Source Serif 4',Georgia,'Noto Serif',serif;font-size:22px;line-height:1.2;margin:2px 0 6px}
p{margin:0 0 8px;max-width:70ch;overflow-wrap:anywhere}
.study{color:#0b5c66;font-weight:600}
.facts{color:#55595f;font-size:12.5px}
a{color:#0b5c66}
a:focus-visible{outline:3px solid #0b5c66;outline-offset:2px}
svg{display:block;width:100%;height:auto;margin:12px 0}
svg.narrow{max-width:30rem}
svg.wide{display:none}
@media (min-width:36rem){svg.narrow{display:none}svg.wide{display:block;max-width:75rem}}
@media (prefers-contrast:more){.facts{color:#1d2127}}
@media (forced-colors:active){svg,svg *{forced-color-adjust:none}}
@media print{@page{margin:14mm 12mm}body{padding:0;background:#fff;color:#000}.study,.facts{color:#000}
a:not(svg a){display:none}svg{break-inside:avoid;max-height:215mm}svg>rect:first-of-type{fill:#fff}}
`;

const paragraph = (text: string, kind: string) =>
  text === "" ? "" : element("p", { class: kind }, escaped(text));

/** A figure as a page of its own for a frame in another page: no script, no login, one file. */
export function embedPage(sheet: DrawnSheet, parts: Parts): string {
  const { title, sentence, notes, missing } = sheet;
  const { study, language, facts, page, hrefOf } = parts;
  const drawn = (width: "narrow" | "wide") =>
    inlineSvg(sheet[width], {
      title,
      description: sentence,
      language,
      prefix: `${width}-`,
      className: width,
      hrefOf,
    });
  const body = [
    paragraph(isolated(study), "study"),
    element("h1", {}, escaped(title)),
    paragraph(sentence, "sentence"),
    missing === null ? drawn("narrow") + drawn("wide") : paragraph(missing, "sentence"),
    ...[...notes, ...facts].map((text) => paragraph(text, "facts")),
    element("p", {}, element("a", { href: page.href, target: "_top" }, escaped(page.text))),
  ];
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    element("title", {}, escaped(`${title} · ${study}`)),
    `<style>${style}</style>`,
  ];
  return `<!doctype html><html lang="${escaped(language)}"><head>${head.join("")}</head><body><main>${body.join("")}</main></body></html>`;
}
