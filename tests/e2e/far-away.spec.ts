import type { Page } from "@playwright/test";
import { expect, test } from "../support/page-test";

const study = "/studies/central-asia-defence";

// Thirteen hours ahead of UTC: whatever takes a date for a moment shows another day there.
test.use({ timezoneId: "Pacific/Apia" });

async function told(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  return page.getByRole("main").ariaSnapshot();
}

test("who is thirteen hours ahead reads the same dates as everybody, and the same weeks", async ({
  page,
  browser,
  watch,
}) => {
  const there = await browser.newContext({ timezoneId: "UTC" });
  watch.add(there);
  const other = await there.newPage();
  const offset = (of: Page) => of.evaluate(() => new Date(0).getTimezoneOffset());
  for (const path of [
    `${study}?chart=timeline`,
    `${study}?chart=timeline&from=2024-08-12&to=2024-08-12`,
    `${study}/quotes`,
    `${study}/quotes/km-1`,
    `${study}/agreement`,
  ]) {
    const [here, elsewhere] = await Promise.all([told(page, path), told(other, path)]);
    expect(here).toBe(elsewhere);
  }
  expect(await offset(other)).toBe(0);
  expect(await offset(page)).not.toBe(0);
  await there.close();
});

test("a day that somebody types there is that day in the address", async ({ page }) => {
  await page.goto(`${study}?chart=timeline`);
  await page.getByRole("textbox", { name: "From" }).fill("2024-08-12");
  await page.getByRole("textbox", { name: "To", exact: true }).fill("2024-08-12");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/from=2024-08-12&to=2024-08-12/);
});
