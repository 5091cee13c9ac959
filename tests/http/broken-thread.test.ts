import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { newFolder } from "../support/new-folder.js";
import { runBeside } from "../support/run-beside";
import { type RunningServer, startServer } from "../support/server";

const folder = newFolder("misfortune");
const file = join(folder, "misfortune.json");

const befall = (misfortune: { kind: string; of: string } | null) =>
  writeFileSync(file, JSON.stringify(misfortune));

let server: RunningServer;
beforeAll(async () => {
  befall(null);
  const script = pathToFileURL(resolve("tests/support/misfortune.js")).href;
  const env = { MISFORTUNE: file, NODE_OPTIONS: `--max-old-space-size=256 --import ${script}` };
  server = await startServer({ env });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});
afterEach(() => befall(null));

/** Computes a small table beside the server's own thread; its codes come back with the answer. */
async function compute(code = "a") {
  const response = await fetch(`${server.url}/api/agreement?level=nominal`, {
    method: "POST",
    headers: { "content-type": "text/csv" },
    body: `${code},b\nb,b\n${code},${code}\n`,
  });
  const { message = "" } = (await response.json()) as { message?: string };
  return { status: response.status, message };
}

/** The line of the log that a reference leads to. */
const lineOf = (reference: string) =>
  server
    .log()
    .split("\n")
    .find((line) => line.startsWith(reference));

const referenceOf = (message: string) => /The reference is (\w{8})\./.exec(message)?.[1] ?? "";

test.each([
  ["whose thread throws in the middle of it", "throws", "a thread broke"],
  ["whose thread rejects a promise", "rejects", "a promise of a thread broke"],
  ["whose thread ends in the middle of it", "ends", "The thread ended by itself"],
  ["whose thread runs out of memory", "runs out of memory", "reaching memory limit"],
  ["that can't be sent to its thread", "is not sent", "could not be cloned"],
])(
  "a job %s has failed under a reference that the log has, and others and the next are computed",
  async (_, kind, reason) => {
    befall({ kind, of: "unlucky" });
    const asked = ["a", "unlucky", "a", "a"].map((code) => compute(code));
    const told = await Promise.all(asked);
    expect(told.map(({ status }) => status)).toEqual([200, 500, 200, 200]);
    const reference = referenceOf(told[1]?.message ?? "");
    expect(reference).not.toBe("");
    expect(lineOf(reference)).toContain(reason);
    befall(null);
    expect(await compute("unlucky")).toMatchObject({ status: 200 });
    expect(server.process.exitCode).toBeNull();
  },
);

/** Waits for what the server is about to print. */
async function untilLogged(words: string): Promise<string> {
  for (;;) {
    const line = server
      .log()
      .split("\n")
      .find((each) => each.includes(words));
    if (line) return line;
    await sleep(20);
  }
}

test("a thread that breaks when its job is done leaves a line in the log, and the next job has a new one", async () => {
  befall({ kind: "throws afterwards", of: "late" });
  expect(await compute("late")).toMatchObject({ status: 200 });
  expect(await untilLogged("an idle thread broke")).toMatch(
    /^An error escaped from an idle thread\./,
  );
  befall(null);
  expect(await compute()).toMatchObject({ status: 200 });
});

test("a promise that is rejected and an error that is thrown outside of every request: a line each, and the server lives", async () => {
  server.process.kill("SIGUSR2");
  for (const words of ["a promise that nobody waits for", "an error that nobody catches"]) {
    expect(await untilLogged(words)).toBe(`An error escaped. Error: ${words}`);
    const lines = server.log().split("\n");
    expect(lines.filter((line) => line.includes(words))).toHaveLength(1);
  }
  expect(server.process.exitCode).toBeNull();
  expect((await fetch(`${server.url}/studies/central-asia-defence`)).status).toBe(200);
  expect(await compute()).toMatchObject({ status: 200 });
});

describe("a page of a large study", () => {
  let page = "";
  beforeAll(async () => {
    await runBeside(server, "prisma/seed-large.ts", ["--annotations", "24000"]);
    page = `${server.url}/studies/synthetic-24000-seed-1`;
  });

  test.each([
    ["whose quotes a thread was to read that throws", "throws", "laidOut", "a thread broke"],
    ["whose quotes a thread was to read that ends", "ends", "laidOut", "has ended"],
    ["whose figures a broken thread was to compute", "throws", "value", "a thread broke"],
  ])(
    "%s has failed under a reference that the log has, and is made when it is asked for again",
    async (_, kind, of, reason) => {
      befall({ kind, of });
      const from = server.log().length;
      const broken = await fetch(page);
      expect(broken.status).toBe(500);
      const digest = /"digest":"(\d+)"/.exec((await broken.text()).replaceAll("\\", ""))?.[1];
      expect(digest).toBeDefined();
      const [told = "", ...rest] = server.log().slice(from).split(`digest: '${digest}'`);
      expect(rest).not.toEqual([]);
      expect(told).toContain(reason);
      befall(null);
      // Only now, so that a thread has to read the study again.
      if (of === "value") expect((await fetch(page)).status).toBe(200);
    },
  );
});
