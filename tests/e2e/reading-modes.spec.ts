import type { Locator, Page } from "@playwright/test";
import Database from "better-sqlite3";
import { themeCookie } from "@/lib/words/preferences";
import { contrast, looks, systemColour } from "../support/looks";
import { test as ownServerTest } from "../support/own-server-test";
import { expect, test } from "../support/page-test";
import { printed } from "../support/printed";

const study = "/studies/central-asia-defence";
const openCell = `${study}?mark=frame:break-with-russia:khod-mysley`;

/** Pixels between the margins of an A4 sheet, upright and lying. */
const SHEET = { width: 720, across: 1046 };

const black = [0, 0, 0, 1];
const white = [255, 255, 255, 1];

/** The bars as the browser draws them have taken the place of the server's. */
const barsDrawn = (page: Page) => expect(page.locator(".recharts-surface")).toBeVisible();

/** What reaches over the right edge of the window, or of the sheet, and can't be scrolled into sight. */
function beyond(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isScrolled = (element: Element): boolean =>
      element.parentElement !== null &&
      (/auto|scroll/.test(getComputedStyle(element.parentElement).overflowX) ||
        isScrolled(element.parentElement));
    return [...document.querySelectorAll("main *")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .filter((element) => !isScrolled(element))
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 30)}`);
  });
}

const widthOf = async (element: Locator) => (await element.boundingBox())?.width ?? 0;

test.describe("on paper", () => {
  test.beforeEach(async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: themeCookie, value: "dark", url: baseURL! }]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: SHEET.width, height: 1000 });
  });

  test("a figure has all that belongs to it, black on white, and nothing to press", async ({
    page,
  }) => {
    await page.goto(study);
    await barsDrawn(page);
    await page.emulateMedia({ media: "print" });
    for (const text of [
      "Toqaev's call for Central Asian defence cooperation",
      /^Closer defence and security cooperation/,
      /^RFE\/RL report republished/,
      "Sentiment by outlet",
      /^How the quotes of each outlet speak of the proposal: each bar shows/,
      /^Which part of an outlet’s quotes carries each frame/,
      /^Vostochniy ekspress \(mean −2/,
      /^Analysts agree too little on “Negative”/,
      /^Agreement of all analysts.* on Sentiment/,
      /^Agreement of all analysts.* on Frame/,
      /^Cite as: Parallax, “Toqaev's call.*http:.*\/studies\/central-asia-defence$/,
    ]) {
      const visible = page.locator("main").getByText(text).locator("visible=true");
      await expect(visible.first()).toBeVisible();
    }
    await expect(page.getByRole("list", { name: "Legend" })).toHaveCount(2);
    await expect(page.getByRole("link", { name: /^Haqqin, Neutral: 2 of 4/ })).toBeVisible();
    const pressed = "nav, search, button, select, input, summary, footer, [download]";
    await expect(page.locator(pressed).locator("visible=true")).toHaveCount(0);
    const [html, title] = await looks(page.locator("html, h1"));
    expect(html!["background-color"]).toEqual(white);
    expect(title!.color).toEqual(black);
    expect(await beyond(page)).toEqual([]);
    const { sheets, headings } = await printed(page);
    expect(sheets).toBe(2);
    // The rows of the frames are headings as well.
    expect(headings).toEqual(
      expect.arrayContaining([
        ["Toqaev's call for Central Asian defence cooperation", 1],
        ["Sentiment by outlet", 1],
        ["Frames by outlet", 2],
        ["Regional agency", 2],
      ]),
    );
  });

  test("a long drawing fits a sheet, and a broad table lies across", async ({ page }) => {
    await page.goto(`${study}?chart=cross`);
    await page.emulateMedia({ media: "print" });
    const drawing = page.locator("svg[role=group]:visible");
    const millimetre = 96 / 25.4;
    expect((await drawing.boundingBox())!.height).toBeLessThanOrEqual(188.5 * millimetre);
    const { sheets, headings } = await printed(page);
    expect(sheets).toBe(2);
    // Its head and its sentence are with it.
    expect(headings.at(-1)).toEqual(["Frame and Sentiment: which codes go together", 2]);
    await page.setViewportSize({ width: SHEET.across, height: 700 });
    await page.goto(`${study}?chart=robustness&tab=table`);
    expect(await page.locator("main").evaluate((main) => getComputedStyle(main).page)).toBe(
      "across",
    );
    await expect(page.locator("section:has(> table)").first()).toHaveCSS("overflow-x", "visible");
    expect(await beyond(page)).toEqual([]);
  });

  test("a figure for frames is white, whole and without its way back", async ({ page }) => {
    await page.goto(`/embed${study}?chart=distance`);
    await page.emulateMedia({ media: "print" });
    const [body] = await looks(page.locator("body"));
    expect(body!["background-color"]).toEqual(white);
    const [ground] = await looks(page.locator("svg.wide > rect").first());
    expect(ground!.fill).toEqual(white);
    await expect(page.locator("svg:visible")).toHaveCount(1);
    await expect(page.getByText("See the quotes behind every mark")).toBeHidden();
    await expect(page.getByText(/^Cite as.*chart=distance$/)).toBeVisible();
  });
});

test("who asks for less motion sees none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(study);
  await barsDrawn(page);
  // Every width that the longest bar has for a while; a bar that grows has many.
  const widths = await page
    .locator(".recharts-surface rect")
    .first()
    .evaluate(async (bar) => {
      const seen = new Set<number>();
      const until = performance.now() + 400;
      while (performance.now() < until) {
        seen.add(Math.round(bar.getBoundingClientRect().width));
        await new Promise(requestAnimationFrame);
      }
      return [...seen];
    });
  expect(widths).toHaveLength(1);
  await page.locator("[data-mark]:visible").first().hover();
  const moving = await page.evaluate(() => {
    // A component that moves, and what is shown while a filter and a chart are waited for.
    const style = document.createElement("style");
    style.textContent =
      "@layer utilities { main { transition: opacity 1s; animation: coming 1s } }";
    document.head.append(style);
    document.querySelector("search")!.setAttribute("aria-busy", "true");
    document.querySelector("main nav a")!.innerHTML +=
      '<i class="is-waiting" data-coming="plane"></i>';
    const moves = [...document.querySelectorAll("*")].flatMap((element) =>
      [undefined, "::before", "::after"].map((part) => getComputedStyle(element, part)),
    );
    return {
      running: document.getAnimations().length,
      durations: [...new Set(moves.map((style) => style.transitionDuration))],
      names: [...new Set(moves.map((style) => style.animationName))],
      shown: getComputedStyle(document.querySelector("[data-figure]")!).opacity,
    };
  });
  expect(moving).toEqual({ running: 0, durations: ["0s"], names: ["none"], shown: "0.55" });
});

/** Bars, means, whiskers, hatches and counts of sentiment are told from what they stand on. */
async function expectBarsToShow(page: Page) {
  const canvas = await systemColour(page, "Canvas");
  const segments = ".recharts-surface [data-mark] > rect:first-child";
  const means = "svg [data-mark] > circle:last-child";
  const shapes = await looks(page.locator(`${segments}, ${means}`));
  expect(shapes.length).toBeGreaterThan(10);
  for (const { fill, stroke } of shapes) {
    expect(Math.max(contrast(fill, canvas), contrast(stroke, canvas))).toBeGreaterThanOrEqual(3);
  }
  for (const { stroke } of await looks(page.locator("[data-figure] svg .stroke-ink"))) {
    expect(contrast(stroke, canvas)).toBeGreaterThanOrEqual(3);
  }
  for (const id of ["hatch-contested", "hatch-doubt", "hatch-doubt-few"]) {
    const [ground, stripe] = await looks(page.locator(`#${id} > rect`));
    expect(contrast(ground!.fill, stripe!.fill)).toBeGreaterThanOrEqual(3);
  }
  // Those on a pattern stand on a plate of their own.
  const bars = page.locator(".recharts-surface a:has(> text):not(:has(> circle))");
  const grounds = await looks(bars.locator("> rect:first-child"));
  const counts = await looks(bars.locator("> text"));
  expect(counts.length).toBeGreaterThan(3);
  counts.forEach(({ fill }, at) => {
    expect(contrast(fill, grounds[at]!.fill)).toBeGreaterThanOrEqual(4.5);
  });
}

/** What is chosen, open or focused. */
async function expectChosenToShow(page: Page) {
  const canvas = await systemColour(page, "Canvas");
  const highlight = await systemColour(page, "Highlight");
  const ground = async (element: Locator) => (await looks(element))[0]!["background-color"];
  expect(await ground(page.locator("main nav [aria-current=true]").first())).toEqual(highlight);
  expect(await ground(page.locator("label", { hasText: "Verbatim" }))).toEqual(highlight);
  expect(await ground(page.locator("label:has(select)").first())).not.toEqual(highlight);
  const open = page.locator("[data-mark][aria-current=true]:visible");
  await expect(open).toHaveCSS("outline-style", "solid");
  expect((await looks(open))[0]!["outline-color"]).toEqual(highlight);
  await page.locator(".recharts-surface [data-mark]").first().focus();
  await page.keyboard.press("ArrowRight");
  const [ring] = await looks(page.locator(":focus > rect").first());
  expect(contrast(ring!.stroke, canvas)).toBeGreaterThanOrEqual(3);
}

test("in colours of the system, dark and light, marks, words and what is chosen stand out", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(`${openCell}&form=verbatim,headline,paraphrase`);
  await barsDrawn(page);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await expectBarsToShow(page);
    await expectChosenToShow(page);
    // Bars, swatches and shades keep what they tell.
    const canvas = await systemColour(page, "Canvas");
    for (const { fill } of await looks(page.locator("[data-figure] [class*=fill-outlet-]"))) {
      expect(contrast(fill, canvas)).toBeGreaterThanOrEqual(3);
    }
    for (const { color, "background-color": shade } of await looks(
      page.locator('[style*="color-share"][data-mark]'),
    )) {
      expect(contrast(color, shade)).toBeGreaterThanOrEqual(4.5);
    }
    const [whole] = await looks(page.locator("[data-mark='frame:break-with-russia:khod-mysley']"));
    expect(contrast(whole!["background-color"], canvas)).toBeGreaterThan(1.5);
    await expect(page.locator("a.hatched").first()).toHaveCSS("background-image", /gradient/);
  }
});

test("in colours of the system a drawing's marks and their focus stand out", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.goto(`${study}?chart=contrast`);
  const canvas = await systemColour(page, "Canvas");
  const marks = page.locator("a.drawn-mark:visible");
  const dots = await looks(marks.locator("> circle"));
  expect(dots.length).toBeGreaterThan(20);
  for (const { stroke } of dots) expect(contrast(stroke, canvas)).toBeGreaterThanOrEqual(3);
  // Whichever theme was chosen here.
  await page.locator("html").evaluate((html) => html.setAttribute("data-theme", "light"));
  expect(await looks(marks.locator("> circle"))).toEqual(dots);
  for (const { fill } of await looks(page.locator("[data-figure] svg[role=group] text:visible"))) {
    expect(contrast(fill, canvas)).toBeGreaterThanOrEqual(4.5);
  }
  await expect(page.locator("svg[role=group]:visible text").first()).toHaveCSS(
    "forced-color-adjust",
    "none",
  );
  await marks.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toHaveCSS("outline-style", "solid");
  const [focused] = await looks(page.locator(":focus"));
  expect(contrast(focused!["outline-color"], canvas)).toBeGreaterThanOrEqual(3);
});

test("who asks for more contrast gets strong writing, edges around pale marks, and calm lines", async ({
  page,
}) => {
  await page.emulateMedia({ contrast: "more" });
  await page.goto(study);
  await barsDrawn(page);
  const [paper] = await looks(page.locator("html"));
  const ground = paper!["background-color"];
  for (const { color } of await looks(page.locator("[data-figure] .text-soft:visible"))) {
    expect(contrast(color, ground)).toBeGreaterThanOrEqual(12);
  }
  const bars = page.locator(".recharts-surface a > rect:first-child");
  for (const { stroke } of await looks(bars)) {
    expect(contrast(stroke, ground)).toBeGreaterThanOrEqual(7);
  }
  const [line] = await looks(page.locator("[data-figure] svg .stroke-rule").first());
  expect(contrast(line!.stroke, ground)).toBeGreaterThan(3);
  expect(contrast(line!.stroke, ground)).toBeLessThan(7);
});

test("at 320 pixels names are whole and the words of drawings can be read", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(study);
  await barsDrawn(page);
  expect(await beyond(page)).toEqual([]);
  const cut = await page
    .locator("[data-figure=sentiment] .truncate")
    .evaluateAll((names) =>
      names.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
    );
  expect(cut).toEqual([]);
  await page.goto(`${study}?chart=contrast`);
  const drawing = page.locator("svg[role=group]:visible");
  const box = await drawing.boundingBox();
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(320);
  const smallest = await drawing.evaluate((svg) => {
    const texts = [...svg.querySelectorAll("text")];
    const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
    return (
      Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize))) * scale
    );
  });
  expect(smallest).toBeGreaterThan(10);
});

test("at 2560 pixels notes and quotes stand beside the figure, and sentences stay short", async ({
  page,
}) => {
  await page.setViewportSize({ width: 2560, height: 1300 });
  await page.goto(`${study}?chart=frames`);
  const stage = page.locator("[data-figure=frames] > :first-child");
  const matrix = (await stage.boundingBox())!;
  const note = (await page.getByText(/^Analysts agree too little/).boundingBox())!;
  expect(note.x).toBeGreaterThan(matrix.x + matrix.width);
  expect(note.y).toBeLessThan(matrix.y + 200);
  expect(note.x + note.width - matrix.x).toBeGreaterThan(1500);
  expect(await widthOf(page.getByText(/^Most frequent frame/))).toBeLessThan(1000);
  await page.locator("[data-mark='frame:break-with-russia:khod-mysley']").click();
  const panel = (await page.getByRole("complementary").boundingBox())!;
  expect(panel.x).toBeGreaterThan(matrix.x + matrix.width);
  expect(await widthOf(stage)).toBe(matrix.width);
  expect(await beyond(page)).toEqual([]);
  await page.goto(`${study}?chart=contrast&tab=table`);
  expect(await widthOf(page.getByRole("table").first())).toBeGreaterThan(1500);
});

test("with letters twice as large nothing lies over anything, and words are whole", async ({
  page,
}) => {
  await page.goto(study);
  await page.addStyleTag({ content: "html { font-size: 212.5% }" });
  await barsDrawn(page);
  const figure = page.locator("[data-figure=sentiment]");
  const bars = figure.locator(".recharts-surface a:has(> text)");
  await expect(bars.first().locator("text")).toHaveCSS("font-size", /^(29|30)/);
  const rows = await figure.locator("li:has(.truncate)").evaluateAll((all) =>
    all.map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return { top, bottom, name: row.querySelector(".truncate")!.getBoundingClientRect().bottom };
    }),
  );
  const boxes = await bars
    .locator("> rect:first-child")
    .evaluateAll((all) =>
      all.map((bar) => bar.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
  for (const { top, bottom } of boxes) {
    const row = rows.find((each) => each.top <= top && bottom <= each.bottom);
    expect(row, `a row for the bar at ${top}`).toBeDefined();
    expect(top).toBeGreaterThanOrEqual(row!.name - 3);
  }
  const broken = await page.locator("h1, h2").evaluateAll((heads) =>
    heads.flatMap((head) => {
      const text = head.firstChild as Text;
      return [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    }),
  );
  expect(broken).toEqual([]);
  expect(await beyond(page)).toEqual([]);
});

/** Where the letters of a text stand from left to right, the text's own marks left out. */
function fromTheLeft(text: Locator): Promise<string> {
  return text.evaluate((element) => {
    const of = element as SVGTextElement;
    return [...of.textContent]
      .map((letter, at) => ({ letter, x: of.getExtentOfChar(at).x }))
      .filter(({ letter }) => !/[\u2066-\u2069]/.test(letter))
      .toSorted((a, b) => a.x - b.x)
      .map(({ letter }) => letter)
      .join("");
  });
}

ownServerTest("names written from the right keep to their place", async ({ page, server }) => {
  const names = [
    "הארץ (24)",
    "الجزيرة – AJ",
    "ידיעות אחרונות: מהדורת סוף השבוע (7)!",
    "Khod",
    "מעריב",
  ];
  const database = new Database(server.databasePath);
  const rename = database.prepare("UPDATE Outlet SET name = ? WHERE id = ?");
  for (const [at, name] of names.entries()) rename.run(name, at + 1);
  database.close();
  await page.goto(`${study}?chart=distance`);
  await expect(page.locator("#figure-distance")).toHaveText(
    "Spin distance from \u2068הארץ (24)\u2069: Frame",
  );

  const drawing = page.locator("svg[role=group]:visible");
  const name = (text: string) => drawing.getByText(text, { exact: true }).first();
  const haaretz = name("\u2068הארץ (24)\u2069");
  // Brackets are drawn mirrored.
  expect(await fromTheLeft(haaretz)).toBe(")24( ץראה");
  // It begins where the others do.
  const left = async (text: Locator) => (await text.boundingBox())!.x;
  expect(Math.abs((await left(haaretz)) - (await left(name("Khod"))))).toBeLessThan(3);
  const cut = await fromTheLeft(drawing.locator("text", { hasText: "…" }));
  expect(cut).toMatch(/^….*תועידי$/);

  // What follows a name in a sentence stands after it: the number is right of it or in a later line.
  const sentence = page.locator("section:has(> [data-figure]) > p");
  const places = await sentence.evaluate((element) => {
    const node = element.firstChild as Text;
    const place = (part: string) => {
      const range = document.createRange();
      range.setStart(node, node.data.indexOf(part));
      range.setEnd(node, node.data.indexOf(part) + part.length);
      const { x, y } = range.getBoundingClientRect();
      return x + y * 10_000;
    };
    return ["from", "הארץ", "(n = 6)"].map((part, at) => (at === 0 ? 0 : place(part)));
  });
  expect(places[2]).toBeGreaterThan(places[1]!);
});
