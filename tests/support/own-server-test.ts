import { test as pageTest } from "./page-test";
import { type RunningServer, startServer } from "./server";

/** A browser test with a server and a new database of its own, in which nobody has an account yet. */
export const test = pageTest.extend<{ server: RunningServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads from here that it needs nothing.
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  },
  baseURL: ({ server }, use) => use(server.url),
});

export { expect } from "./page-test";
