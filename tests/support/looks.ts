import type { Locator, Page } from "@playwright/test";

/** Red, green and blue from 0 to 255, and how opaque from 0 to 1. */
export type Colour = [number, number, number, number];

const PARTS = ["color", "background-color", "fill", "stroke", "outline-color"] as const;
export type Look = Record<(typeof PARTS)[number], Colour | null>;

/** What elements are painted with; null where that is no colour, such as a pattern or nothing. */
export function looks(elements: Locator): Promise<Look[]> {
  return elements.evaluateAll((all, parts) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
    const painted = (text: string): Colour | null => {
      if (text.startsWith("url") || text === "none") return null;
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return alpha === 0 ? null : [red, green, blue, alpha / 255];
    };
    return all.map((element) => {
      const style = getComputedStyle(element);
      const known = parts.map((part) => [part, painted(style.getPropertyValue(part))]);
      return Object.fromEntries(known) as Look;
    });
  }, PARTS);
}

/** A colour of the system, such as "Canvas", under whatever the page is shown with. */
export async function systemColour(page: Page, name: string): Promise<Colour> {
  await page.evaluate((colour) => {
    const probe = document.createElement("i");
    probe.id = "system-colour";
    probe.style.cssText = `background: ${colour}; forced-color-adjust: none`;
    document.body.append(probe);
  }, name);
  const probe = page.locator("#system-colour");
  const [look] = await looks(probe);
  await probe.evaluate((element) => element.remove());
  return look!["background-color"]!;
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How much two colours contrast, from 1 to 21 (WCAG 2.2); 1 where one of them is nothing. */
export function contrast(one: Colour | null | undefined, other: Colour | null | undefined): number {
  if (!one || !other) return 1;
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
