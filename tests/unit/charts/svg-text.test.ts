/** @jest-environment jsdom */
import { picture } from "@/components/charts/drawing/picture";
import type { Drawing } from "@/components/charts/drawing/shapes";
import { inlineSvg, svgText } from "@/components/charts/drawing/svg-text";
import { fitted, textWidth, wrapped } from "@/components/charts/drawing/text-width";

const hostile = `</text><script>alert(1)</script>"'&\u0000\ud800 Қазақ`;
const told = { title: hostile, description: "Two quotes", language: "en" };
const drawing: Drawing = {
  width: 100,
  height: 50,
  shapes: [
    { kind: "text", x: 1.23456, y: 2, text: hostile, size: 12 },
    {
      kind: "mark",
      mark: "sentiment:-2:haqqin",
      label: `Haqqin, ${hostile}`,
      shapes: [{ kind: "circle", cx: 5, cy: 5, r: 4, fill: "doubt", stroke: "outlet-2" }],
    },
    {
      kind: "group",
      x: 3,
      y: 4,
      shapes: [{ kind: "ellipse", cx: 0, cy: 0, rx: 2, ry: 1, angle: 30, fill: "none" }],
    },
  ],
};

const parsed = (svg: string) => new DOMParser().parseFromString(svg, "image/svg+xml");

test("turned words are turned around their own place", () => {
  const shapes = [{ kind: "text", x: 10, y: 20.005, text: "Code", size: 12, angle: 60 }] as const;
  const page = parsed(svgText({ width: 100, height: 50, shapes: [...shapes] }, told));
  expect(page.querySelector("text")?.getAttribute("transform")).toBe("rotate(60 10 20.01)");
});

test("what somebody wrote is text in a picture, and letters that XML can't hold are replaced", () => {
  const svg = svgText(drawing, told);
  expect(svg).not.toMatch(/<script/);
  expect(svg).not.toContain("\u0000");
  const page = parsed(svg);
  expect(page.querySelector("parsererror")).toBeNull();
  expect(page.querySelector("script")).toBeNull();
  const text = hostile.replace("\u0000", "\ufffd").replace("\ud800", "\ufffd");
  expect(page.querySelector("svg > title")?.textContent).toBe(text);
  expect(page.querySelector("text")?.textContent).toBe(text);
});

test("a file has a title, a description, and no address of anything", () => {
  const page = parsed(svgText(drawing, { ...told, title: "Sentiment" }));
  expect(page.documentElement.getAttribute("aria-labelledby")).toBe("title description");
  expect(page.querySelector("desc")?.textContent).toBe("Two quotes");
  expect(page.querySelectorAll("a, image, style, link").length).toBe(0);
  expect(page.querySelector("svg > g circle, a circle")?.getAttribute("fill")).toBe("url(#doubt)");
  expect(page.querySelector("pattern#doubt")).not.toBeNull();
});

test("in a frame every mark is a link to its quotes, and ids don't meet those of another drawing", () => {
  const hrefOf = (mark: string) => `https://example.org/?a=1&mark=${mark}`;
  const page = parsed(inlineSvg(drawing, { ...told, prefix: "wide-", hrefOf }));
  const link = page.querySelector("a");
  expect(link?.getAttribute("href")).toBe("https://example.org/?a=1&mark=sentiment:-2:haqqin");
  expect(link?.getAttribute("target")).toBe("_top");
  expect(page.querySelector("svg > g circle, a circle")?.getAttribute("fill")).toBe(
    "url(#wide-doubt)",
  );
});

test("a picture carries its study, title, sentence and all facts below, and leaves none out", () => {
  const below = ["All 20 quotes.", "A very long line that has to be broken ".repeat(12).trim()];
  const wide: Drawing = { width: 800, height: 100, shapes: [] };
  const made = picture(wide, { above: "A study", title: "A title", sentence: "It shows.", below });
  const texts = made.shapes.flatMap((shape) => (shape.kind === "text" ? [shape] : []));
  const all = texts.map(({ text }) => text).join(" ");
  expect(all).toBe(["A study", "A title", "It shows.", ...below].join(" "));
  for (const { x, y, text, size } of texts) {
    expect(y).toBeLessThanOrEqual(made.height);
    expect(x + textWidth(text, { size })).toBeLessThanOrEqual(made.width);
  }
});

test("text is broken at spaces, and cut only where one word is too long", () => {
  expect(wrapped("one two three", { room: 45, size: 10 })).toEqual(["one two", "three"]);
  expect(fitted("Kazakhstanskaya", { room: 30, size: 10 })).toMatch(/^Kaz.*…$/);
  const font = { room: 90, size: 10 };
  expect(wrapped("one общественно-политическая", font)).toEqual([
    "one",
    "общественно-",
    "политическая",
  ]);
  expect(wrapped("one general mid-week two", font)).toEqual(["one general", "mid-week two"]);
  expect(wrapped("a b c d", { room: 10, size: 10, most: 2 })).toHaveLength(2);
});
