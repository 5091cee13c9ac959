import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { systemChromium } from "./chromium.js";
import { addAnalyst } from "./database-analyst.js";
import { startServer } from "./server.js";
import { signInCookie } from "./sign-in.js";

// Takes the pictures of docs/screens/ from the built application; run by hand after a change of looks.
const slug = "central-asia-defence";
const folder = "docs/screens";
// High enough for the whole chart, and for the scale below the frames.
const wide = {
  comparison: { width: 1280, height: 900 },
  agreement: { width: 1280, height: 900 },
  annotate: { width: 1280, height: 1080 },
};
const tall = { width: 390, height: 1150 };
const phone = { comparison: tall, agreement: tall, annotate: tall };

/** @typedef {import("@playwright/test").Page} Page */

/** @type {{ name: "comparison" | "agreement" | "annotate", path: string, ready: (page: Page) => Promise<void> }[]} */
const screens = [
  {
    name: "comparison",
    path: `/studies/${slug}`,
    ready: async (page) => {
      await page.locator(".recharts-wrapper").waitFor();
      await page.getByRole("heading", { name: "Sentiment by outlet" }).evaluate((heading) => {
        scrollTo(0, heading.getBoundingClientRect().top - 40);
      });
    },
  },
  {
    name: "agreement",
    path: `/studies/${slug}/agreement`,
    ready: (page) => page.getByRole("heading", { name: "Sentiment" }).waitFor(),
  },
  {
    name: "annotate",
    path: `/studies/${slug}/annotate/ve-3`,
    ready: async (page) => {
      // The first time it is answered; afterwards the draft is there.
      const discredit = page.getByRole("checkbox", { name: "Personal discredit" });
      if (await discredit.isChecked()) return;
      await discredit.check();
      await page.getByRole("radio", { name: "Very negative" }).check();
      await page.getByText("Saved", { exact: true }).waitFor();
      await page.evaluate(() => scrollTo(0, 0));
    },
  },
];

const looks = [
  { look: "light", sizes: wide, colorScheme: /** @type {const} */ ("light") },
  { look: "dark", sizes: wide, colorScheme: /** @type {const} */ ("dark") },
  { look: "phone", sizes: phone, colorScheme: /** @type {const} */ ("light") },
];

const server = await startServer();
const browser = await chromium.launch({
  executablePath: systemChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const { email, password } = await addAnalyst({ databasePath: server.databasePath, slug });
  const [name = "", ...value] = (await signInCookie(server.url, email, password)).split("=");
  mkdirSync(folder, { recursive: true });
  for (const { look, sizes, colorScheme } of looks) {
    const context = await browser.newContext({ colorScheme, locale: "en-GB" });
    for (const { name: screen, path, ready } of screens) {
      // Comparison and agreement as a reader sees them; the form needs its analyst.
      if (screen === "annotate") {
        await context.addCookies([{ name, value: value.join("="), url: server.url }]);
      }
      const page = await context.newPage();
      await page.setViewportSize(sizes[screen]);
      await page.goto(server.url + path);
      await ready(page);
      await page.mouse.move(0, 0);
      await page.evaluate(() => document.fonts.ready);
      const file = join(folder, `${screen}-${look}.png`);
      await page.screenshot({ path: file });
      console.log(file);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
