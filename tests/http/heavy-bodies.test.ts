import { disconnect } from "@/lib/db/client";
import { createAccessWorld, password, privateStudy } from "../support/access-world";
import { residentMb, say } from "../support/long-run";
import { sendBytes } from "../support/send-bytes";
import { type RunningServer, startServer } from "../support/server";
import { builtActions } from "../support/server-actions";
import { signInCookie } from "../support/sign-in";

let server: RunningServer;
let own: Record<string, string>;
beforeAll(async () => {
  server = await startServer({ env: { NODE_OPTIONS: "--max-old-space-size=384" } });
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await createAccessWorld();
  await disconnect();
  const cookie = await signInCookie(server.url, "analyst@example.org", password);
  own = { cookie, origin: server.url };
});
afterAll(() => server.stop());

const MB = 1_000_000;

const table = (announced: boolean) =>
  sendBytes({
    url: `${server.url}/api/agreement?level=nominal`,
    bytes: 100 * MB,
    announced,
    headers: { "content-type": "text/csv" },
  });

/** The most memory that the server is seen to hold while the work goes on, beyond what it held before. */
async function growthMb(work: () => Promise<unknown>): Promise<number> {
  const before = residentMb(server.process.pid);
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, residentMb(server.process.pid));
  }, 100);
  await work();
  clearInterval(timer);
  return most - before;
}

test("four tables of 100 MB at once are refused with the limit, and the server's memory grows by a small part of them", async () => {
  // A first one, so that all that answers is loaded.
  await table(true);
  let told: Awaited<ReturnType<typeof table>>[] = [];
  const grown = await growthMb(async () => {
    told = await Promise.all([true, false, true, false].map(table));
  });
  say(`400 MB sent at once: ${Math.round(grown)} MB more memory`);
  for (const { status, text } of told) {
    expect(status).toBe(413);
    expect(text).toContain("At most 5000 kB can be sent at once.");
  }
  // Next.js holds 10 MB of each; without any limit it would be all of it, and more as text.
  expect(grown).toBeLessThan(200);
  expect(server.process.exitCode).toBeNull();
});

test.each([
  ["is said in its head", "own-1", true],
  ["shows only as it comes", "own-2", false],
])(
  "an annotation of 100 MB whose size %s is refused with the limit, and nothing of it is stored",
  async (_, quote, announced) => {
    const url = `${server.url}/api/studies/${privateStudy}/annotations/${quote}`;
    const headers = { "content-type": "application/json", ...own };
    const { status, text } = await sendBytes({
      url,
      method: "PUT",
      bytes: 100 * MB,
      announced,
      headers,
    });
    expect(status).toBe(413);
    expect(text).toContain("At most 64 kB can be sent at once.");
    const draft = { version: 0, answers: {}, memo: null, submit: false };
    const saved = await fetch(url, { method: "PUT", headers, body: JSON.stringify(draft) });
    expect(saved.status).toBe(200);
  },
);

test("a form of 100 MB reaches no action, and the server goes on", async () => {
  const [action] = builtActions();
  const headers = { "content-type": "text/plain", "next-action": action?.id ?? "", ...own };
  const { text } = await sendBytes({
    url: `${server.url}/`,
    bytes: 100 * MB,
    announced: false,
    headers,
  });
  expect(text).not.toContain('"ok"');
  expect(server.log()).toContain("Body exceeded 256kb limit");
  expect((await fetch(`${server.url}/studies/central-asia-defence`)).status).toBe(200);
});
