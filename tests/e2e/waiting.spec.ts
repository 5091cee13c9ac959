import type { Page } from "@playwright/test";
import { expect, test } from "../support/page-test";

const study = "/studies/central-asia-defence";

/** Lets no answer for a chart through until it is told to, as a slow network would. */
async function holdBack(page: Page, chart: string) {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(new RegExp(`chart=${chart}&_rsc|chart=${chart}.*_rsc`), async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

test("while a chart is on its way its shape is shown in place of what stands", async ({ page }) => {
  await page.goto(study);
  const figure = page.locator("[data-figure]").first();
  const letGo = await holdBack(page, "map");
  await page.getByRole("link", { name: "Spin map", exact: true }).click();
  await expect(page.locator("[data-coming=plane]")).toBeAttached();
  const before = () =>
    figure.evaluate((element) => {
      const { content, opacity } = getComputedStyle(element, "::before");
      const child = getComputedStyle(element.firstElementChild!).visibility;
      return [content, opacity, child];
    });
  await expect.poll(before).toEqual(['""', "1", "hidden"]);
  letGo();
  await expect(page.locator("[data-figure=map]")).toBeVisible();
  await expect(page.locator("[data-coming]")).toHaveCount(0);
});
