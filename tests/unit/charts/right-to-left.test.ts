/** @jest-environment jsdom */

import "../../support/text-coding";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Drawn, writtenDrawing } from "@/components/charts/drawing/drawn";
import type { Drawing } from "@/components/charts/drawing/shapes";
import { svgText } from "@/components/charts/drawing/svg-text";
import { fitted, textWidth, wrapped } from "@/components/charts/drawing/text-width";
import { paragraph, written } from "@/components/charts/drawing/writing";
import { distanceSheet } from "@/components/figures/distance-sheet";
import { figureCsv } from "@/lib/exchange/figure-csv";
import { demo, figureFor } from "../figures/demo-figures";
import { figureContext } from "../figures/figure-context";

const font = { size: 14 };
const yediot = "ידיעות אחרונות: מהדורת סוף השבוע (2024)!";
const jazeera = "الجزيرة – Al Jazeera";
const drawing: Drawing = {
  width: 200,
  height: 50,
  shapes: [
    written(jazeera, { x: 10, y: 20 }),
    written(yediot, { x: 190, y: 40, anchor: "end" }),
    written("Haqqin", { x: 10, y: 60 }),
  ],
};

/** The words of a drawing as its file and as the page hold them. */
const drawings = {
  "the file": svgText(drawing, { title: "A", description: "B", language: "en" }),
  "the page": renderToStaticMarkup(
    createElement(Drawn, {
      drawing: writtenDrawing(drawing, { hrefOf: () => null, open: null }),
      label: "A",
    }),
  ),
};

for (const [name, svg] of Object.entries(drawings)) {
  test(`${name} writes a name in its own direction, from the side that its anchor is at`, () => {
    const page = new DOMParser().parseFromString(
      svg,
      name === "the file" ? "image/svg+xml" : "text/html",
    );
    const texts = [...page.querySelectorAll("text")];
    expect(texts.map(({ textContent }) => textContent)).toEqual([
      `\u2068${jazeera}\u2069`,
      `\u2068${yediot}\u2069`,
      "Haqqin",
    ]);
    // "start" is the left end only where the drawing itself runs from the left.
    expect(page.querySelector("svg")?.getAttribute("direction")).toBe("ltr");
    for (const text of texts) expect(text.getAttribute("direction")).toBeNull();
    expect(texts[1]?.getAttribute("text-anchor")).toBe("end");
  });
}

test("signs of direction and points of vowels take no room", () => {
  const name = "שלום";
  expect(textWidth(`\u2068${name}\u2069`, font)).toBe(textWidth(name, font));
  expect(textWidth("שָׁלוֹם", font)).toBe(textWidth(name, font));
  expect(textWidth("مُدُن", font)).toBe(textWidth("مدن", font));
  expect(textWidth("é", font)).toBe(textWidth("e\u0301", font));
});

test("what is cut of a name is said at the end at which it is read last", () => {
  const cut = fitted(`\u2068${yediot}\u2069`, { room: 100, ...font });
  expect(cut).toMatch(/^\u2068ידיעות.*…\u2069$/);
  expect(textWidth(cut, font)).toBeLessThanOrEqual(100);
  expect(fitted(`to \u2068${yediot}\u2069 (0.27)`, { room: 100, ...font })).toMatch(/…\u2069$/);
});

test("every line of a wrapped name is whole and runs as the name does", () => {
  const lines = wrapped(yediot, { room: 110, ...font });
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line).toMatch(/^\u2067[^\u2066-\u2069]+\u2069$/);
  expect(lines.at(-1)).toContain("(2024)!");
  const { shapes } = paragraph(`far is \u2068${yediot}\u2069 (0.27)`, { x: 0, top: 0, room: 110 });
  for (const { text } of shapes as { text: string }[]) {
    const opened = text.match(/[\u2066-\u2068]/g) ?? [];
    expect(text.match(/\u2069/g) ?? []).toHaveLength(opened.length);
  }
});

test("a table's file holds the name as it is stored", () => {
  const outlets = demo.outlets.map((outlet) => ({ ...outlet, name: `${outlet.slug} ${jazeera}` }));
  const study = { ...demo, outlets };
  const sheet = distanceSheet(
    figureFor("distance", { chart: "distance" }, study),
    figureContext(study),
  );
  expect(sheet.sentence).toContain(outlets[0]!.name);
  expect(figureCsv(sheet.tables[0]!, {})).toContain(`\r\n${outlets[0]!.name},`);
});
