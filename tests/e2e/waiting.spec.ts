import type { Page } from "@playwright/test";
import { expect, test } from "../support/page-test";

const study = "/studies/central-asia-defence";

/** Lets no answer with this in its query through until it is told to, as a slow network would. */
async function holdBack(page: Page, asked: string) {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(new RegExp(`${asked}.*_rsc`), async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

test("while a chart is on its way its shape is shown in place of what stands", async ({ page }) => {
  await page.goto(study);
  const figure = page.locator("[data-figure]").first();
  const letGo = await holdBack(page, "chart=map");
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

for (const reducedMotion of ["no-preference", "reduce"] as const) {
  test(`with ${reducedMotion} of motion, what is pressed says that it comes`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await page.goto(`${study}?chart=distance`);
    const note = page.getByText("Loading…", { exact: true });
    const figure = page.locator("[data-figure]").first();
    await expect(note).toBeHidden();

    let letGo = await holdBack(page, "form=verbatim");
    await page.getByText("Verbatim", { exact: true }).click();
    await expect(note).toBeVisible();
    await expect(figure).toHaveCSS("opacity", "0.55");
    letGo();
    await expect(note).toBeHidden();

    letGo = await holdBack(page, "tab=table");
    await page.getByRole("link", { name: "Table", exact: true }).click();
    await expect(note).toBeVisible();
    letGo();
    await expect(page.getByRole("table").first()).toBeVisible();
    await expect(note).toBeHidden();

    letGo = await holdBack(page, "mark=");
    await page.locator("table a[data-mark]").first().click();
    await expect(page.getByRole("status").getByText("Loading quotes…")).toBeVisible();
    letGo();
    await expect(page.locator("#behind")).toBeFocused();
    await expect(page.getByText("Loading quotes…")).toBeHidden();
  });
}

test("quotes behind a mark of a drawing say that they come", async ({ page }) => {
  await page.goto(`${study}?chart=distance`);
  const letGo = await holdBack(page, "mark=");
  await page.locator("[data-figure] a[data-mark]:visible").first().click();
  await expect(page.getByRole("status").getByText("Loading quotes…")).toBeVisible();
  letGo();
  await expect(page.locator("#behind")).toBeFocused();
});
