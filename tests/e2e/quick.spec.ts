import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/page-test";

const study = "/studies/central-asia-defence";
const LIMIT = 100;
const ROUNDS = 7;

/**
 * Milliseconds from the click until the page shows `sign`, measured in the page itself: the driver's own
 * way to the browser takes no part in it.
 */
async function timed(page: Page, pressed: Locator, sign: string): Promise<number> {
  await pressed.hover();
  // Somebody who points at a link takes at least as long to press it.
  await page.waitForTimeout(500);
  return pressed.evaluate(async (element, wanted) => {
    const isThere = () =>
      [...document.querySelectorAll("main h2, main [data-mark]")].some(
        (each) =>
          each.textContent?.includes(wanted) || each.getAttribute("aria-label")?.includes(wanted),
      );
    const start = performance.now();
    (element as HTMLElement).click();
    while (!isThere()) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, sign);
}

/**
 * Whatever else the machine does only adds to a time: the quickest of several is what the page takes. Once
 * it is below the limit, no other can change that.
 */
const quickest = (times: number[]) => Math.min(...times);
const areQuick = (all: number[][]) => all.every((times) => quickest(times) < LIMIT);

test("another chart and another filter are there in less than a tenth of a second", async ({
  page,
}) => {
  await page.goto(study);
  const nav = page.getByRole("navigation", { name: "Charts" });
  const charts = [
    ["Contrast", "What sets each outlet apart"],
    ["Spin distance", "Spin distance from"],
    ["Spin map", "Spin map"],
    ["Timeline", "Sentiment over time"],
    ["Cross table", "which codes go together"],
    ["Overview", "Sentiment by outlet"],
  ] as const;
  const times: Record<string, number[]> = Object.fromEntries(charts.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS && !areQuick(Object.values(times)); round++) {
    for (const [name, sign] of charts) {
      const link = nav.getByRole("link", { name, exact: true });
      times[name]?.push(await timed(page, link, sign));
    }
  }
  const outlet = page.getByRole("checkbox", { name: "Haqqin" });
  const filter: number[] = [];
  const gone = page.locator("[data-mark='sentiment:-2:khod-mysley']:visible");
  await page.goto(study);
  for (let round = 0; round < ROUNDS && !areQuick([filter]); round++) {
    await expect(gone).toBeVisible();
    await outlet.hover();
    await page.waitForTimeout(500);
    filter.push(
      await outlet.evaluate(async (box) => {
        const start = performance.now();
        (box as HTMLElement).click();
        while (document.querySelector("[data-mark='sentiment:-2:khod-mysley']")) {
          await new Promise(requestAnimationFrame);
        }
        return performance.now() - start;
      }),
    );
    await outlet.uncheck();
  }
  times.filter = filter;
  for (const [name, all] of Object.entries(times)) {
    process.stdout.write(`${name}: ${all.map((each) => each.toFixed(0)).join(", ")} ms\n`);
    expect.soft(quickest(all), `${name}, the quickest in ms`).toBeLessThan(LIMIT);
  }
});
