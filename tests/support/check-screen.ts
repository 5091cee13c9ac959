import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * What axe objects to, as lines that say where. It need not describe the thousands of things that pass,
 * nor bring its findings together in a page of their own, which is for frames of other servers: here
 * are none.
 */
async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}

/** How wide the page is beyond its window; charts may need a moment after the window has changed. */
async function expectToFit(page: Page, width: number) {
  await page.setViewportSize({ width, height: 2 * width });
  const beyond = () =>
    page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  await expect.poll(beyond, `pixels beyond a width of ${width}`).toBeLessThanOrEqual(0);
}

/**
 * What holds on every screen: one heading of the first rank, a title that says the page, nothing that
 * axe objects to in light on a wide screen and in dark on a phone, nothing wider than two phones.
 */
export async function checkScreen(page: Page, title: string | RegExp) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(title);
  expect(await violations(page), "light, wide").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectToFit(page, 390);
  expect(await violations(page), "dark, phone").toEqual([]);
  await expectToFit(page, 320);
}
