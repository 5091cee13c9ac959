import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  type Dialog,
  expect,
  type Page,
  type Request,
  type WebError,
} from "@playwright/test";

type Watch = { add: (context: BrowserContext) => void; meant: RegExp[] };

type Fixtures = {
  watch: Watch;
  /** Says that a console error is meant to happen in this test, such as the 404 of a missing page. */
  expectConsoleError: (text: RegExp) => void;
  /** Another person: a page in a browser of its own, without anybody's cookies. */
  newPerson: () => Promise<Page>;
};

/**
 * A browser test that also fails on errors in the console, on uncaught ones, on dialogs, and on any
 * request to somebody else's server; in the browsers of all its people.
 */
export const test = base.extend<Fixtures>({
  watch: async ({ baseURL }, use) => {
    const meant: RegExp[] = [];
    const seen: string[] = [];
    const ends: (() => void)[] = [];
    const add = (context: BrowserContext) => {
      ends.push(watchContext(context, { origin: baseURL ?? "", seen }));
    };
    await use({ meant, add });
    for (const end of ends) end();
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

/** Notes what goes wrong in a browser. Returns what ends it. */
function watchContext(
  context: BrowserContext,
  { origin, seen }: { origin: string; seen: string[] },
): () => void {
  const hear = (message: ConsoleMessage) => {
    if (message.type() !== "error") return;
    seen.push(`console: ${message.text()} (${message.location().url})`);
  };
  const catchError = (error: WebError) => seen.push(`uncaught: ${error.error().message}`);
  const follow = (request: Request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === origin || ["data:", "blob:", "about:"].includes(url.protocol);
    if (!isOwn) seen.push(`third party: ${request.url()}`);
  };
  const answer = (dialog: Dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  };
  context.on("dialog", answer);
  context.on("console", hear).on("weberror", catchError).on("request", follow);
  return () => {
    context.off("dialog", answer);
    context.off("console", hear).off("weberror", catchError).off("request", follow);
  };
}
