import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { test as pageTest } from "./page-test";
import { type RunningServer, startServer } from "./server";
import { signInCookie } from "./sign-in";

export type WorldPerson = "analyst" | "lead" | "admin" | "stranger";

type World = { server: RunningServer; cookie: (person: WorldPerson) => Promise<string> };
type Fixtures = { become: (person: WorldPerson) => Promise<void> };

const run = promisify(execFile);

async function makeWorld(server: RunningServer) {
  const script = ["--conditions=react-server", "--import", "tsx", "tests/support/make-world.ts"];
  await run(process.execPath, script, {
    env: { ...process.env, DATABASE_URL: `file:${server.databasePath}` },
  });
}

/** A browser test on a server with people, a private, an empty and a hostile study; one a worker. */
export const test = pageTest.extend<Fixtures, { world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from here that it needs nothing.
    async ({}, use) => {
      const server = await startServer();
      await makeWorld(server);
      const cookies = new Map<WorldPerson, string>();
      const cookie = async (person: WorldPerson) => {
        const known = cookies.get(person);
        if (known) return known;
        const password = "a password for this test alone";
        const made = await signInCookie(server.url, `${person}@example.org`, password);
        cookies.set(person, made);
        return made;
      };
      await use({ server, cookie });
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ world }, use) => use(world.server.url),
  become: ({ context, world }, use) =>
    use(async (person) => {
      const [name = "", ...value] = (await world.cookie(person)).split("=");
      await context.addCookies([{ name, value: value.join("="), url: world.server.url }]);
    }),
});

export { expect } from "./page-test";
