import { test as pageTest } from "./page-test";
import { runBeside } from "./run-beside";
import { type RunningServer, startServer } from "./server";

/** A browser test on a server with a study of many outlets and codes; one a worker. */
export const test = pageTest.extend<object, { large: RunningServer }>({
  large: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from here that it needs nothing.
    async ({}, use) => {
      const server = await startServer();
      await runBeside(server, "tests/support/make-large-study.ts");
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: ({ large }, use) => use(large.url),
});

export { expect } from "./page-test";
