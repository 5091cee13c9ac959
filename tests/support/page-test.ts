import { test as base, expect, type Page } from "@playwright/test";

type Watch = {
  /** Says that a console error is meant to happen in this test, such as the 404 of a missing page. */
  expectConsoleError: (text: RegExp) => void;
};

/**
 * A browser test that also fails on errors in the console, on uncaught ones, and on any request to
 * somebody else's server.
 */
export const test = base.extend<Watch>({
  expectConsoleError: [
    async ({ page, baseURL }, use) => {
      const meant: RegExp[] = [];
      const seen = watch(page, baseURL ?? "");
      await use((text) => meant.push(text));
      const unexpected = seen.filter((line) => !meant.some((text) => text.test(line)));
      expect(unexpected, "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function watch(page: Page, baseURL: string): string[] {
  const seen: string[] = [];
  page.context().on("console", (message) => {
    if (message.type() !== "error") return;
    seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.context().on("weberror", (error) => seen.push(`uncaught: ${error.error().message}`));
  page.context().on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const isOwn = origin === baseURL || ["data:", "blob:", "about:"].includes(protocol);
    if (!isOwn) seen.push(`third party: ${request.url()}`);
  });
  return seen;
}
