import type { Page } from "@playwright/test";
import { expect, test } from "../support/page-test";

const study = "/studies/central-asia-defence";
const title = "Toqaev's call for Central Asian defence cooperation";
const sizes: [string, number][] = [
  ["Kazakhstanskaya pravda", 6],
  ["Vostochniy ekspress", 4],
  ["Haqqin", 4],
  ["Khod Mysley", 2],
  ["Mardan's Telegram", 4],
];

const figure = (page: Page, name: string) => page.getByRole("region", { name });

/** A segment of the bars, as the browser draws them: the server's own drawing gives way to these. */
const segment = (page: Page, name: RegExp) =>
  page.locator(".recharts-wrapper").getByRole("link", { name });

/** The quotes that stand beside a chart. */
const panel = (page: Page) => page.getByRole("complementary");

/** What a person who can't see the page is told of it, which includes every number and state. */
/** What the page says, once the browser's chart stands in the place of the server's. */
const picture = (page: Page) => page.getByRole("main").ariaSnapshot();

async function openComparison(page: Page, query = "") {
  await page.goto(study + query);
  await expect(page.locator(".recharts-wrapper")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Haqqin, Very positive:/ })).toHaveCount(1);
}

test("a reader sees who proposed what, and how many quotes each outlet's figures rest on", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: title }).click();
  await expect(page).toHaveURL(study);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(/up to a regional security architecture/)).toBeVisible();
  await expect(page.getByText("Qasym-Zhomart Toqaev, President of Kazakhstan")).toBeVisible();
  const rows = figure(page, "Sentiment by outlet").getByRole("listitem");
  for (const [outlet, n] of sizes) {
    await expect(rows.filter({ hasText: outlet }).filter({ hasText: `n = ${n}` })).toHaveCount(1);
  }
});

test("the address carries the filters, through back, forward and reload", async ({ page }) => {
  await openComparison(page);
  const rows = figure(page, "Sentiment by outlet").locator("ol > li");
  await expect(rows).toHaveCount(5);
  await page.getByRole("checkbox", { name: "Haqqin" }).check();
  await expect(page).toHaveURL(`${study}?outlet=haqqin`);
  await expect(rows).toHaveCount(1);
  await page.getByRole("checkbox", { name: "Verbatim" }).check();
  await expect(page).toHaveURL(`${study}?outlet=haqqin&form=verbatim`);

  await page.goBack();
  await expect(page).toHaveURL(`${study}?outlet=haqqin`);
  await expect(page.getByRole("checkbox", { name: "Verbatim" })).not.toBeChecked();
  await page.goBack();
  await expect(rows).toHaveCount(5);
  await expect(page.getByRole("checkbox", { name: "Haqqin" })).not.toBeChecked();
  await page.goForward();
  await expect(rows).toHaveCount(1);
  await page.reload();
  await expect(rows).toHaveCount(1);
  await expect(page.getByRole("checkbox", { name: "Haqqin" })).toBeChecked();
});

test("a click on a mark opens its quotes with each analyst's answers", async ({ page }) => {
  await openComparison(page);
  await segment(page, /^Vostochniy ekspress, Very negative: 3 of 4 quotes/).click();
  await expect(page).toHaveURL(`${study}?mark=sentiment:-2:vostochniy-ekspress`);
  await expect(panel(page).getByRole("heading")).toHaveText("Vostochniy ekspress: Very negative");
  await expect(panel(page)).toContainText("3 quotes stand behind this");
  await expect(panel(page).getByRole("blockquote")).toHaveText([
    /^Rats and Ships/,
    /^Predictably, the idea of the union/,
    /^Of course, the tail of a red fox/,
  ]);
  const answers = panel(page).getByRole("listitem").filter({ hasText: "automated" });
  for (const analyst of ["Analyst 1", "Analyst 2"]) {
    const given = answers.filter({ hasText: analyst }).filter({ hasText: "Very negative" });
    await expect(given.last()).toContainText("automated");
  }
  await panel(page).getByRole("link", { name: "Close the quotes" }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(page).toHaveURL(study);
});

test("the keyboard alone opens the quotes of a mark, closes them and is back where it was", async ({
  page,
}) => {
  await openComparison(page);
  const mark = segment(page, /^Khod Mysley, Very negative:/);
  await figure(page, "Sentiment by outlet").getByRole("link", { name: "Table" }).focus();
  // The explanation can be unfolded on the way; then one mark speaks for all of them.
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(page.locator("[data-mark]:focus")).toHaveCount(1, { timeout: 1 });
  }).toPass({ intervals: [1] });
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(mark).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [1] });
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading")).toBeFocused();
  await expect(panel(page)).toContainText("under the leadership of the Anglo-Saxons");
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test("a copied link gives somebody else the same picture, and a reload as well", async ({
  page,
  context,
  newPerson,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openComparison(page, "?outlet=haqqin,khod-mysley&by=2");
  await segment(page, /^Khod Mysley, Neutral:/).click();
  await expect(panel(page).getByRole("heading")).toBeVisible();
  await page.getByRole("button", { name: "Copy link to this view" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  expect(link).toContain("?outlet=haqqin,khod-mysley&by=2&mark=sentiment:0:khod-mysley");
  await page.reload();
  await expect(page.locator(".recharts-wrapper")).toBeVisible();
  const mine = await picture(page);
  expect(mine).toContain("Khod Mysley: Neutral");

  const other = await newPerson();
  await other.goto(link);
  await expect.poll(() => picture(other)).toBe(mine);
});

test("a quote with a content note is read only after a click", async ({ page }) => {
  const slur = page.getByText("Mambet revolution");
  await page.goto(`${study}/quotes?outlet=mardan-telegram`);
  await expect(page.getByText("cannot be called viable")).toBeVisible();
  await expect(slur).toBeHidden();
  await page.getByRole("link", { name: "Open quote mt-4" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Quote mt-4" })).toBeVisible();
  await expect(slur).toBeHidden();
  await page.getByText("Show the quote").click();
  await expect(slur).toBeVisible();

  await openComparison(page, "?mark=sentiment:-2:mardan-telegram");
  await expect(panel(page).getByText(/Content note:/)).toBeVisible();
  await expect(slur).toBeHidden();
  await panel(page).getByText("Show the quote").click();
  await expect(slur).toBeVisible();
});
