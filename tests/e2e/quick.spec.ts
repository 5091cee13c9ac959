import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/page-test";

const study = "/studies/central-asia-defence";
const LIMIT = 100;
const ROUNDS = 7;

/** What is pressed, or chosen of a list, and words that tell that its picture is there. */
type Step = { name: string; at: Locator; value?: string; sign: string };

/**
 * Milliseconds from the click until the page shows the sign, measured in the page itself: the driver's own
 * way to the browser takes no part in it.
 */
async function timed(page: Page, { at, value, sign }: Step): Promise<number> {
  await at.hover();
  // Somebody who points at a link takes at least as long to press it.
  await page.waitForTimeout(500);
  return at.evaluate(
    async (element, [wanted, chosen]) => {
      const isThere = () =>
        [...document.querySelectorAll("main h2, main caption, main [data-mark]")].some(
          (each) =>
            each.textContent?.includes(wanted) || each.getAttribute("aria-label")?.includes(wanted),
        );
      if (isThere()) throw new Error(`${wanted} was there before`);
      const start = performance.now();
      if (element instanceof HTMLSelectElement) {
        element.value = chosen ?? "";
        element.dispatchEvent(new Event("change", { bubbles: true }));
      } else {
        (element as HTMLElement).click();
      }
      while (!isThere()) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    },
    [sign, value] as const,
  );
}

/**
 * Whatever else the machine does only adds to a time: the quickest of several is what the page takes. Once
 * it is below the limit, no other can change that.
 */
const quickest = (times: number[]) => Math.min(...times);
const areQuick = (all: number[][]) => all.every((times) => quickest(times) < LIMIT);

/** Every chart after another, with what is chosen beside it: the step of the timeline is now one, now the other. */
function steps(page: Page, round: number): Step[] {
  const nav = page.getByRole("navigation", { name: "Charts" });
  const chart = (name: string, sign: string): Step => {
    return { name, at: nav.getByRole("link", { name, exact: true }), sign };
  };
  const step = page.getByRole("combobox", { name: "Step" });
  const chosen =
    round % 2 === 0
      ? { value: "month", sign: "Vostochniy ekspress, August 2024:" }
      : { value: "week", sign: "Vostochniy ekspress, August 12" };
  const tabs = page.getByRole("navigation", { name: /^Sentiment/ });
  return [
    chart("More variables", "Framing function by outlet"),
    chart("Contrast", "What sets each outlet apart"),
    chart("Spin distance", "Spin distance from"),
    chart("Spin map", "Spin map"),
    chart("Timeline", "Sentiment over time"),
    { name: "its step", at: step, ...chosen },
    chart("Cross table", "which codes go together"),
    chart("Robustness", "How firm the order"),
    chart("Overview", "Sentiment by outlet"),
    {
      name: "its table",
      at: tabs.getByRole("link", { name: "Table" }),
      sign: "Quotes of each outlet by",
    },
  ];
}

test("another chart, table, setting or filter is there in less than a tenth of a second", async ({
  page,
}) => {
  await page.goto(study);
  const times: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const step of steps(page, round)) {
      times[step.name] ??= [];
      times[step.name]?.push(await timed(page, step));
    }
    if (areQuick(Object.values(times))) break;
  }
  const outlet = page.getByRole("checkbox", { name: "Haqqin" });
  const filter: { on: number[]; off: number[] } = { on: [], off: [] };
  /** From the press until the mark of another outlet is gone, or there again. */
  const pressed = (isGone: boolean) =>
    outlet.evaluate(async (box, gone) => {
      const start = performance.now();
      (box as HTMLElement).click();
      const mark = "[data-mark='sentiment:-2:khod-mysley']";
      while ((document.querySelector(mark) === null) !== gone) {
        await new Promise(requestAnimationFrame);
      }
      return performance.now() - start;
    }, isGone);
  await page.goto(study);
  for (let round = 0; round < ROUNDS && !areQuick([filter.on, filter.off]); round++) {
    await expect(page.locator("[data-mark='sentiment:-2:khod-mysley']:visible")).toBeVisible();
    await outlet.hover();
    await page.waitForTimeout(500);
    filter.on.push(await pressed(true));
    await page.waitForTimeout(500);
    filter.off.push(await pressed(false));
  }
  times["filter set"] = filter.on;
  times["filter taken back"] = filter.off;
  for (const [name, all] of Object.entries(times)) {
    process.stdout.write(`${name}: ${all.map((each) => each.toFixed(0)).join(", ")} ms\n`);
    expect.soft(quickest(all), `${name}, the quickest in ms`).toBeLessThan(LIMIT);
  }
});
