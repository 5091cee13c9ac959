import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

type Watch = { add: (context: BrowserContext) => void; meant: RegExp[] };

type Fixtures = {
  watch: Watch;
  /** Says that a console error is meant to happen in this test, such as the 404 of a missing page. */
  expectConsoleError: (text: RegExp) => void;
  /** Another person: a page in a browser of its own, without anybody's cookies. */
  newPerson: () => Promise<Page>;
};

/**
 * A browser test that also fails on errors in the console, on uncaught ones, and on any request to
 * somebody else's server; in the browsers of all its people.
 */
export const test = base.extend<Fixtures>({
  watch: async ({ baseURL }, use) => {
    const meant: RegExp[] = [];
    const seen: string[] = [];
    await use({ meant, add: (context) => watchContext(context, { origin: baseURL ?? "", seen }) });
    const unexpected = seen.filter((line) => !meant.some((text) => text.test(line)));
    expect(unexpected, "what the browser complained about").toEqual([]);
  },
  expectConsoleError: ({ watch }, use) => use((text) => watch.meant.push(text)),
  context: async ({ context, watch }, use) => {
    watch.add(context);
    await use(context);
  },
  newPerson: async ({ browser, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      watch.add(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

function watchContext(
  context: BrowserContext,
  { origin, seen }: { origin: string; seen: string[] },
) {
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => seen.push(`uncaught: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === origin || ["data:", "blob:", "about:"].includes(url.protocol);
    if (!isOwn) seen.push(`third party: ${request.url()}`);
  });
}
