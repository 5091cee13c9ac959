import type { Page } from "@playwright/test";
import { checkScreen } from "../support/check-screen";
import { largeCodes, largeOutlets, largeStudy } from "../support/large-study";
import { expect, test } from "../support/large-test";

const study = `/studies/${largeStudy}`;
const names = largeCodes.map(({ name }) => name);
const few = largeOutlets.slice(0, 3).map(({ slug }) => slug);

/** Names of codes that stand in a text, told from those that begin alike. */
const codesIn = (text: string) => names.filter((name) => new RegExp(`${name}(?!\\d)`).test(text));

async function fetched(page: Page, path: string): Promise<string> {
  const response = await page.request.get(path);
  expect(response.status()).toBe(200);
  return response.text();
}

/** Words of an SVG or a page, without its elements. */
const wordsOf = (markup: string) =>
  markup
    .replace(/<(title|desc)[^>]*>.*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

const svgLink = (page: Page) => page.getByRole("link", { name: "SVG", exact: true });

for (const [asked, count] of [
  ["", 15],
  ["&codes=all", 20],
] as const) {
  test(`of three outlets, page, picture and frame show the same ${count} codes`, async ({
    page,
  }) => {
    const query = `?chart=frames&outlet=${few.join(",")}${asked}`;
    await page.goto(study + query);
    const rows = await page.locator("[data-figure=frames] h3").allTextContents();
    const shown = codesIn(rows.join("\n"));
    expect(shown).toHaveLength(count);
    const file = await svgLink(page).getAttribute("href");
    expect(file?.includes("codes=all")).toBe(asked !== "");
    expect(codesIn(wordsOf(await fetched(page, file!)))).toEqual(shown);
    expect(codesIn(wordsOf(await fetched(page, `/embed${study}${query}`)))).toEqual(shown);
  });
}

test("a line above the chart leads to all codes and back, and the code for a frame carries them", async ({
  page,
}) => {
  await page.goto(`${study}?chart=frames`);
  await expect(page.getByText("The first 15 of 20 codes are shown.")).toBeVisible();
  await page.getByRole("link", { name: "Show all", exact: true }).click();
  await expect(page.getByText("All 20 codes are shown.")).toBeVisible();
  await expect(page).toHaveURL(/codes=all/);
  await page.locator("summary").filter({ hasText: "Embed" }).click();
  await expect(page.getByRole("textbox", { name: "Code for the frame" })).toHaveValue(/codes=all/);
  await page.getByRole("link", { name: "Show the first 15" }).click();
  await expect(page).not.toHaveURL(/codes=all/);
});

test("of thirteen outlets, the page has the marks and words of the picture", async ({ page }) => {
  for (const chart of ["frames", "contrast", "sentiment"]) {
    await page.goto(`${study}?chart=${chart}&codes=all`);
    const labels = await page
      .locator(`[data-figure=${chart}] .drawn-mark:visible`)
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label")));
    expect(labels.length).toBeGreaterThan(14);
    const svg = await fetched(page, `/api${study}/figure?chart=${chart}&codes=all&format=svg`);
    const titles = [...svg.matchAll(/<g><title>(.*?)<\/title>/gs)].map(([, title]) => title);
    for (const label of labels) expect(titles).toContain(label?.replaceAll("&", "&amp;"));
  }
});

test("names of columns stay at the top of the window while their rows pass", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(`${study}?chart=frames`);
  const figure = page.locator("[data-figure=frames]");
  await figure.evaluate((part) => scrollTo(0, part.getBoundingClientRect().top + scrollY + 500));
  const head = figure.locator("[aria-hidden] > svg.sticky:visible").first();
  await expect(async () => expect((await head.boundingBox())?.y).toBeCloseTo(0, 0)).toPass();
  await expect(head.getByText("Frame number 1", { exact: true })).toBeInViewport();
});

test("a mark that the keyboard goes to is not left behind the names of columns", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(`${study}?chart=frames`);
  const figure = page.locator("[data-figure=frames]");
  await figure.locator(".drawn-mark:visible").last().focus();
  for (let step = 0; step < 60; step++) await page.keyboard.press("ArrowLeft");
  const mark = await page.locator(":focus").boundingBox();
  const head = await figure.locator("[aria-hidden] > svg.sticky:visible").first().boundingBox();
  expect(mark!.y).toBeGreaterThanOrEqual(head!.y + head!.height);
  expect(mark!.y).toBeLessThan(500);
});

for (const chart of ["sentiment", "frames", "contrast", "distance", "map", "robustness"]) {
  test(`of many outlets, ${chart} is a sound screen`, async ({ page }) => {
    await page.goto(`${study}?chart=${chart}&codes=all`);
    await checkScreen(page, / · Parallax$/, ["dark, phone"]);
  });
}

test("of many outlets, the folded legend and a long table are a sound screen", async ({ page }) => {
  await page.goto(`${study}?chart=timeline`);
  await page.locator("summary").filter({ hasText: "outlets" }).first().click();
  await checkScreen(page, / · Parallax$/, ["light, wide"]);
  await page.goto(`${study}?chart=distance&tab=table`);
  await checkScreen(page, / · Parallax$/, ["light, wide"]);
});

test("quotes behind a mark that are too many for one reading are read part by part", async ({
  page,
}) => {
  await page.goto(`${study}?mark=sentiment:*:*:any`);
  const panel = page.getByRole("complementary");
  const quotes = panel.locator("ol > li");
  const said = panel.getByText("Quotes 1–50 of 52").first();
  await expect(said).toBeVisible();
  await expect(quotes).toHaveCount(50);
  const first = await quotes.first().textContent();
  await panel.getByRole("link", { name: "Next quotes" }).last().click();
  await expect(panel.getByText(/^Quotes 51–52 of/).first()).toBeVisible();
  await expect(panel.getByRole("heading", { level: 3 })).toBeFocused();
  expect(await quotes.first().textContent()).not.toBe(first);
  await page.goBack();
  await expect(said).toBeVisible();
  await page.goto(`${study}?mark=sentiment:*:*:any&part=99999`);
  await expect(panel.getByRole("link", { name: "Previous quotes" }).first()).toBeVisible();
  await expect(panel.getByRole("link", { name: "Next quotes" })).toHaveCount(0);
  expect(await quotes.count()).toBeGreaterThan(0);
});

test("a table of more than two hundred rows is read in pages, sorted as a whole", async ({
  page,
}) => {
  await page.goto(`${study}?chart=frames&tab=table`);
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(page.getByText("Rows 1–200 of 260. The CSV has all of them.")).toBeVisible();
  await expect(rows).toHaveCount(200);
  await page.getByRole("link", { name: "Next rows" }).click();
  await expect(page.getByText("Rows 201–260 of 260.")).toBeVisible();
  await expect(rows).toHaveCount(60);
  await expect(page).toHaveURL(/page=2/);
  await page.locator("tbody a[data-mark]").first().click();
  await expect(page.locator("#behind")).toBeFocused();
  await expect(page).toHaveURL(/page=2&mark=/);
  await page.getByRole("link", { name: "Outlet", exact: true }).click();
  await expect(page.getByText("Rows 1–200 of 260.")).toBeVisible();
  await expect(page).not.toHaveURL(/page=/);
});
