import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support/page-test";

const study = "/studies/central-asia-defence";

test("a reader sees who spins it how, filters, opens the quotes behind a mark and copies the link", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(study);
  await expect(page.getByText(/Haqqin speaks most positively/)).toBeVisible();
  await page.getByRole("checkbox", { name: "Vostochniy ekspress" }).check();
  await page.waitForURL(/outlet=vostochniy-ekspress/);
  await expect(page.getByRole("link", { name: /^Haqqin, Neutral/ })).toHaveCount(0);
  const mark = page.getByRole("link", {
    name: "Vostochniy ekspress, Very negative: 3 of 4 quotes",
  });
  await mark.focus();
  await page.keyboard.press("Enter");
  const heading = page.getByRole("heading", { name: "Vostochniy ekspress: Very negative" });
  await expect(heading).toBeFocused();
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("3 quotes stand behind this")).toBeVisible();
  await expect(panel.getByText("automated").first()).toBeVisible();
  await page.getByRole("button", { name: "Copy link to this view" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await heading.press("Escape");
  await expect(heading).toHaveCount(0);
  await expect(mark).toBeFocused();
  await page.goto(copied);
  await expect(heading).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Vostochniy ekspress" })).toBeChecked();
});

test("going back brings back the picture and the filters that made it", async ({ page }) => {
  await page.goto(study);
  const haqqin = page.getByRole("checkbox", { name: "Haqqin" });
  await haqqin.check();
  await page.waitForURL(/outlet=haqqin/);
  await page.goBack();
  await expect(haqqin).not.toBeChecked();
  await expect(page.getByRole("link", { name: /^Khod Mysley, Very negative/ })).toBeVisible();
});

test("a date that can't be read keeps its field, with a sentence beside it", async ({ page }) => {
  await page.goto(`${study}?from=2024-08`);
  const from = page.getByRole("textbox", { name: "From" });
  await from.fill("2024-02-30");
  await from.press("Enter");
  await expect(page.getByText("There is no such date.")).toBeVisible();
  await expect(from).toHaveValue("2024-02-30");
  await page.reload();
  await expect(from).toHaveValue("2024-02-30");
});

test("the table tells the numbers of the chart, and its counts open the quotes as well", async ({
  page,
}) => {
  await page.goto(study);
  await page
    .getByRole("navigation", { name: /Frames/ })
    .getByRole("link", { name: "Table" })
    .click();
  const table = page.getByRole("table");
  await expect(table.getByRole("row")).toHaveCount(1 + 10 * 5);
  await table.getByRole("link", { name: "Haqqin, Russian threat: 3 of 4 quotes" }).click();
  await expect(page.getByRole("heading", { name: "Haqqin: Russian threat" })).toBeFocused();
});

test("a quote with a content note stays covered until the reader opens it", async ({ page }) => {
  await page.goto(`${study}?outlet=mardan-telegram&mark=sentiment:*:mardan-telegram`);
  const text = page.getByText(/Mambet revoluti/);
  await expect(text).toBeHidden();
  await page.getByText("Show the quote").click();
  await expect(text).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the whole comparison is there, and its filters work", async ({ page }) => {
    await page.goto(study);
    await expect(page.getByRole("link", { name: "Haqqin, Neutral: 2 of 4 quotes" })).toBeVisible();
    await page.getByRole("checkbox", { name: "Haqqin" }).check();
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page.getByRole("link", { name: /^Khod Mysley/ })).toHaveCount(0);
    await page.getByRole("link", { name: "Haqqin, Neutral: 2 of 4 quotes" }).click();
    await expect(page.getByRole("heading", { name: "Haqqin: Neutral" })).toBeVisible();
  });
});

const views = [
  "",
  "?mark=frame:russian-threat:haqqin",
  "?tab=table&mark=sentiment:*:khod-mysley:contested",
  "?chart=frames&tab=table",
  "?from=2030",
  "?outlet=nowhere",
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} appearance`, () => {
    test.use({ colorScheme });

    test("nothing stands in anybody's way, and nothing is wider than a phone", async ({ page }) => {
      for (const view of views) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(study + view);
        await page
          .locator(".recharts-surface")
          .waitFor({ timeout: 3000 })
          .catch(() => undefined);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
        expect(told, view).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, view).toBeLessThanOrEqual(0);
      }
    });
  });
}
