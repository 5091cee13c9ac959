import { setTimeout as sleep } from "node:timers/promises";
import { say } from "../support/long-run";
import { rawRequest } from "../support/raw-request";
import { type RunningServer, startServer } from "../support/server";

/** As many files and connections as the server may have open. */
const MOST_OPEN = 256;

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ within: `ulimit -n ${MOST_OPEN}` });
});
afterAll(async () => {
  await server?.stop();
});

/** So many connections at once, which send these bytes and are held open; what each was answered. */
async function flood(bytes: string) {
  const opened = Array.from({ length: 10 * MOST_OPEN }, () => rawRequest(server.url, bytes));
  await sleep(4000);
  for (const { socket } of opened) socket.destroy();
  const answers = await Promise.all(opened.map(({ answer }) => answer));
  return answers.map((answer) => answer.match(/^HTTP\/1.1 (\d+)/)?.[1] ?? "nothing");
}

function counted(statuses: string[]): string {
  const count = (status: string) => statuses.filter((each) => each === status).length;
  return [...new Set(statuses)].map((status) => `${count(status)} × ${status}`).join(", ");
}

test.each([
  ["ask for nothing", "", "/studies/central-asia-defence/quotes"],
  ["never finish their request", "GET / HTTP/1.1\r\nHost: test\r\n", "/tools/agreement"],
  [
    "ask for a page",
    "GET /studies/central-asia-defence HTTP/1.1\r\nHost: test\r\n\r\n",
    "/studies/central-asia-defence/agreement",
  ],
])(
  "ten times as many connections as the server may have open, which %s, are answered or told to come back; afterwards a page is there",
  async (_, bytes, path) => {
    const statuses = await flood(bytes);
    say(`${statuses.length} connections at once: ${counted(statuses)}`);
    expect(statuses).toContain("503");
    const answered = statuses.filter((status) => status !== "nothing");
    expect(answered.filter((status) => !["200", "429", "503"].includes(status))).toEqual([]);
    await sleep(5000);
    expect(server.process.exitCode).toBeNull();
    // One that nobody has asked for before, so that its files are yet to be opened.
    const begun = performance.now();
    expect((await fetch(server.url + path)).status).toBe(200);
    const ms = performance.now() - begun;
    say(`a page five seconds later: ${Math.round(ms)} ms`);
    expect(ms).toBeLessThan(5000);
    expect(server.log()).not.toMatch(/EMFILE|An error escaped/);
  },
);
