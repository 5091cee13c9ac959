import { existsSync } from "node:fs";

/** Without windows of its own, a page costs a Chromium less than half of what it costs a whole one. */
const WINDOWLESS = "/usr/bin/chromium-headless-shell";

const USUAL_PLACES = [
  WINDOWLESS,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** @returns the browser of this machine, or undefined where only Playwright's own can be there */
export function systemChromium() {
  return [process.env.CHROMIUM_PATH, ...USUAL_PLACES].find((path) => path && existsSync(path));
}

/** @returns whether a quicker one is worth looking for */
export function isSlowChromium() {
  return !process.env.CHROMIUM_PATH && systemChromium() !== WINDOWLESS;
}
