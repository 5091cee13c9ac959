import type { BrowserContext, Page } from "@playwright/test";
import { test as pageTest } from "./page-test";
import { addCookie } from "./people";
import { runBeside } from "./run-beside";
import { type RunningServer, startServer } from "./server";
import { signInCookie } from "./sign-in";

export type WorldPerson = "analyst" | "lead" | "admin" | "stranger";

type World = {
  server: RunningServer;
  cookie: (person: WorldPerson) => Promise<string>;
  /** The open page of everybody who has been somewhere. */
  pages: Map<WorldPerson | undefined, Page>;
};
type Fixtures = {
  become: (person: WorldPerson) => Promise<void>;
  /**
   * The page of somebody, or of a visitor, who goes on where the test before has left them: in a new
   * browser most of a test's time would go by until it has loaded the same scripts again. For tests
   * that open an address, look and leave nothing behind.
   */
  pageOf: (person?: WorldPerson) => Promise<Page>;
};

function cookies(server: RunningServer) {
  const known = new Map<WorldPerson, string>();
  return async (person: WorldPerson) => {
    const password = "a password for this test alone";
    const made =
      known.get(person) ?? (await signInCookie(server.url, `${person}@example.org`, password));
    known.set(person, made);
    return made;
  };
}

async function signIn(
  context: BrowserContext,
  { world, person }: { world: World; person: WorldPerson },
) {
  await addCookie(context, { cookie: await world.cookie(person), url: world.server.url });
}

/** A browser test on a server with people, a private, an empty and a hostile study; one a worker. */
export const test = pageTest.extend<Fixtures, { world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from here that it needs nothing.
    async ({}, use) => {
      const server = await startServer();
      try {
        await runBeside(server, "tests/support/make-world.ts");
        await use({ server, cookie: cookies(server), pages: new Map() });
      } finally {
        await server.stop();
      }
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: ({ world }, use) => use(world.server.url),
  become: ({ context, world }, use) => use((person) => signIn(context, { world, person })),
  pageOf: ({ browser, world, watch, viewport }, use) =>
    use(async (person) => {
      const known = world.pages.get(person);
      const page = known ?? (await (await browser.newContext()).newPage());
      world.pages.set(person, page);
      watch.add(page.context());
      if (person && !known) await signIn(page.context(), { world, person });
      await page.emulateMedia({ colorScheme: "light" });
      if (viewport) await page.setViewportSize(viewport);
      return page;
    }),
});

export { expect } from "./page-test";
