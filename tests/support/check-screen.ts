import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

type Color = { r: number; g: number; b: number; alpha: number };
type PageWithAxe = Window & {
  axe: typeof axe & {
    commons: { color: { Color: { prototype: Color & { parseString(text: string): Color } } } };
  };
};

/**
 * Brings axe into the page, once. It would read the few colours of a page anew for every text and all
 * that is behind it, which is half of its time on a long table: here it knows those it has read.
 */
async function bringAxe(page: Page) {
  if (await page.evaluate(() => "axe" in window)) return;
  await page.evaluate(axe.source);
  await page.evaluate(() => {
    const { prototype } = (window as unknown as PageWithAxe).axe.commons.color.Color;
    const read = prototype.parseString;
    const known = new Map<string, Color>();
    prototype.parseString = function (text) {
      const before = known.get(text);
      if (before) return Object.assign(this, before);
      read.call(this, text);
      const { r, g, b, alpha } = this;
      known.set(text, { r, g, b, alpha });
      return this;
    };
  });
}

/** What axe objects to, as lines that say where. It need not describe the thousands of things that pass. */
async function violations(page: Page): Promise<string[]> {
  await bringAxe(page);
  return page.evaluate(async () => {
    const run = (window as unknown as PageWithAxe).axe.run;
    const { violations: found } = await run(document, { resultTypes: ["violations"] });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
    );
  });
}

/** How wide the page is beyond its window; charts may need a moment after the window has changed. */
async function expectToFit(page: Page, width: number) {
  await page.setViewportSize({ width, height: Math.min(2 * width, 1440) });
  const beyond = () =>
    page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  await expect.poll(beyond, `pixels beyond a width of ${width}`).toBeLessThanOrEqual(0);
}

/** Nothing that a browser is asked for: what a look leaves out is as here. */
const plain = { colorScheme: "light", contrast: null, forcedColors: null } as const;

/** How somebody may look at a screen: drawings, menus and tables differ in width, and colours in the rest. */
const LOOKS = {
  "light, wide": { width: 1280, media: plain },
  "dark, phone": { width: 390, media: { ...plain, colorScheme: "dark" } },
  "more contrast, dark": {
    width: 1024,
    media: { ...plain, colorScheme: "dark", contrast: "more" },
  },
  "forced colours, widest": { width: 2560, media: { ...plain, forcedColors: "active" } },
} as const;
export type ScreenLook = keyof typeof LOOKS;

/** How every screen is looked at; what has colours of its own meaning, in all looks. */
const MOST: readonly ScreenLook[] = ["light, wide", "dark, phone"];
export const EVERY_LOOK = Object.keys(LOOKS) as ScreenLook[];

/**
 * What holds on every screen: one heading of the first rank, a title that says the page, nothing that
 * axe objects to in any of the looks, nothing wider than the window, be it small or large. All rules
 * every time: colours take most of the time anyway.
 */
export async function checkScreen(page: Page, title: string | RegExp, looks = MOST) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(title);
  for (const look of looks) {
    await page.emulateMedia(LOOKS[look].media);
    await expectToFit(page, LOOKS[look].width);
    expect(await violations(page), look).toEqual([]);
  }
  for (const width of [320, 2560]) await expectToFit(page, width);
  await page.emulateMedia(plain);
}
