import { test as pageTest } from "./page-test";
import { type RunningServer, startServer } from "./server";

type Kept = { one?: { file: string; server: RunningServer } };

/**
 * A browser test with a server and a new database of its file's own, in which nobody has an account yet.
 * The tests of a file run one after the other, and each leaves the demo study as it has found it: a server
 * takes as long to start as most of them take.
 */
export const test = pageTest.extend<{ server: RunningServer }, { kept: Kept }>({
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from here that it needs nothing.
    async ({}, use) => {
      const kept: Kept = {};
      await use(kept);
      await kept.one?.server.stop();
    },
    { scope: "worker" },
  ],
  server: async ({ kept }, use, { file }) => {
    if (kept.one?.file !== file) {
      await kept.one?.server.stop();
      kept.one = { file, server: await startServer() };
    }
    await use(kept.one.server);
  },
  baseURL: ({ server }, use) => use(server.url),
});

export { expect } from "./page-test";
