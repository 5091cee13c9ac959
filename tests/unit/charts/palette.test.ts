import { readFileSync } from "node:fs";
import { palette } from "@/components/charts/drawing/palette";

test("pictures have the colours that the light page has", () => {
  const css = readFileSync("app/globals.css", "utf8");
  for (const [name, value] of Object.entries(palette)) {
    const written = new RegExp(`--color-${name}: (?:light-dark\\()?(#[0-9a-f]{6})`).exec(css)?.[1];
    expect([name, written]).toEqual([name, value]);
  }
});
