import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { sqlitePath } from "@/lib/db/adapter";
import { disconnect, drivenWriter, reader, statementWriter } from "@/lib/db/client";
import { password, privateStudy } from "../support/access-world";
import { copySqliteTemplate } from "../support/copy-sqlite-template";
import { expectGoesOn } from "../support/expect-goes-on";
import { expectWhole } from "../support/expect-whole";
import { newFolder } from "../support/new-folder.js";
import { postgresOnSmallDisk } from "../support/postgres-on-small-disk";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";
import { canMount, onSmallDisk, seenFromOutside } from "../support/small-disk";
import { damageOf, prepareStorm, stormAnalyst, submit } from "../support/storm";

let databaseUrl = "";

beforeEach(async () => {
  databaseUrl = await copySqliteTemplate("demo");
  process.env.DATABASE_URL = databaseUrl;
});
afterEach(disconnect);

const rows = async () => ({
  annotations: await reader().annotation.count(),
  answers: await reader().answer.count(),
  quotes: await reader().quote.count(),
  events: await reader().event.count(),
  studies: await reader().study.findMany({ select: { slug: true, revision: true } }),
});

const answers = { frame: ["shared-risk"], sentiment: ["0"], function: ["cause"] };

/** Saves drafts of a page each until one is refused; what it was refused for. */
async function saveUntilRefused(email: string): Promise<unknown> {
  const { id } = await reader().user.findUniqueOrThrow({ where: { email } });
  const access = await systemStudyAccess(privateStudy, "analyst", id);
  for (let version = 0; version < 200; version += 1) {
    const input = { version, answers, memo: "m".repeat(4000), submit: false };
    const before = await rows();
    try {
      await saveAnnotation(access, { quote: "own-1", input });
    } catch (error) {
      expect(await rows()).toEqual(before);
      return error;
    }
  }
  return undefined;
}

const noSpace = { code: "unavailable", reason: { key: "storage-unavailable" } };

test.each([
  // SQLite itself says "database or disk is full", and "attempt to write a readonly database".
  ["has no page left to grow by", "PRAGMA max_page_count = 1", "PRAGMA max_page_count = 1000000"],
  ["may only be read", "PRAGMA query_only = ON", "PRAGMA query_only = OFF"],
])(
  "a save into a file that %s is refused with a sentence and half of it is nowhere; later ones are stored",
  async (_, refuse, mend) => {
    await prepareStorm(1);
    statementWriter().exec(refuse);
    expect(await saveUntilRefused("analyst@example.org")).toMatchObject(noSpace);
    expect(await reader().quote.count()).toBeGreaterThan(20);
    expect(await damageOf(databaseUrl)).toEqual([]);
    statementWriter().exec(mend);
    const { id } = await reader().user.findUniqueOrThrow({
      where: { email: "analyst@example.org" },
    });
    const access = await systemStudyAccess(privateStudy, "analyst", id);
    const input = { version: 0, answers, memo: null, submit: true };
    expect(await saveAnnotation(access, { quote: "own-2", input })).toMatchObject({ version: 1 });
  },
);

test("an import for which the file has no room is taken back whole, and runs when there is room", async () => {
  await prepareStorm(1);
  const lead = await systemStudyAccess(privateStudy, "lead");
  const quotes = Array.from({ length: 5000 }, (_, at) => {
    return { key: `n-${at}`, item: "own-item", form: "verbatim", text: `Says ${at}` };
  });
  const before = await rows();
  const [pages] = await reader().$queryRaw<{ page_count: bigint }[]>`PRAGMA page_count`;
  const most = Number(pages?.page_count) + 50;
  await drivenWriter().client.$queryRawUnsafe(`PRAGMA max_page_count = ${most}`);
  let stored = 0;
  const onProgress = ({ added }: { added: number }) => {
    stored = added;
  };
  await expect(createQuotesInBulk(lead, quotes, { onProgress })).rejects.toMatchObject(noSpace);
  // It was well under way.
  expect([stored > 0, stored < 5000]).toEqual([true, true]);
  expect(await rows()).toEqual(before);
  expect(await damageOf(databaseUrl)).toEqual([]);
  expect(await createQuotesInBulk(lead, quotes)).toEqual({ added: 5000, present: 0 });
});

async function storm() {
  const quotes = await prepareStorm(200);
  const email = await stormAnalyst("out-of-space");
  await disconnect();
  return { email, quotes };
}

const mayMount = canMount();

test(`a server whose files can't grow any more says so to who saves, shows pages, and goes on without a restart once they can${
  mayMount ? "" : " (this machine lets no disk be mounted, so that none is really full)"
}`, async () => {
  const of = await storm();
  // Any system can bound the size of a file: here at 2 MB, which SQLite's log soon has.
  const server = await startServer({
    env: { DATABASE_URL: databaseUrl },
    within: "ulimit -f 4096",
  });
  const free = () => {
    // Its log is merged and cut, which is what frees the space.
    const beside = new Database(sqlitePath(databaseUrl));
    beside.pragma("wal_checkpoint(TRUNCATE)");
    beside.close();
  };
  try {
    await expectGoesOn({ server, database: () => databaseUrl, free }, of);
  } finally {
    await server.stop();
  }
});

if (mayMount) {
  const folder = newFolder("full-disk");
  afterAll(() => rmSync(folder, { recursive: true }));

  describe("on PostgreSQL", () => {
    let postgres: Awaited<ReturnType<typeof postgresOnSmallDisk>>;
    let server: RunningServer;
    let of: Awaited<ReturnType<typeof storm>>;

    beforeAll(async () => {
      postgres = await postgresOnSmallDisk(folder);
      server = await startServer({ env: { DATABASE_URL: postgres.url } });
      process.env.DATABASE_URL = postgres.url;
      of = await storm();
      // What looks for damage later is installed while there is room.
      expect(await damageOf(postgres.url)).toEqual([]);
      await disconnect();
    });
    afterAll(async () => {
      await server?.stop();
      await postgres?.stop();
    });

    test("a server whose database has a full disk says so to who saves, shows pages, and goes on without a restart once it is not", async () => {
      const database = () => postgres.url;
      postgres.fill(100_000);
      await expectGoesOn({ server, database, free: postgres.free }, of);
    });

    test("a database that gives up because its log has no room either is told as away, has all that was acknowledged once it is back, and the same server goes on", async () => {
      const { email, quotes } = of;
      const [before = "", after = ""] = quotes.slice(-2);
      const cookie = await signInCookie(server.url, email, password);
      const page = async () => (await fetch(`${server.url}/studies/central-asia-defence`)).status;
      const save = (quote: string) => submit({ url: server.url, cookie, quote });
      expect((await save(before)).status).toBe(200);
      postgres.fill(0);
      await postgres.failOfItsLog();
      expect(await save(after)).toMatchObject({ status: 503, retry: "2" });
      expect(await page()).toBe(503);
      postgres.free();
      await postgres.comeBack();
      process.env.DATABASE_URL = postgres.url;
      await expectWhole({ databaseUrl: postgres.url, email, acknowledged: [before] });
      expect(await page()).toBe(200);
      expect((await save(after)).status).toBe(200);
      await expectWhole({ databaseUrl: postgres.url, email, acknowledged: [before, after] });
    });
  });

  /** A disk with little room, as startServer and a shell are told of it. */
  const smallDisk = () =>
    onSmallDisk({ folder, database: sqlitePath(databaseUrl), megabytes: 16, room: 1.5 });

  test("a server whose disk is really full says so to who saves, shows pages, and goes on without a restart once it is not", async () => {
    const of = await storm();
    const env = { DATABASE_URL: `file:${folder}/parallax.db` };
    const server = await startServer({ env, within: smallDisk() });
    const seen = (name: string) => seenFromOutside(server.process.pid, `${folder}/${name}`);
    // SQLite itself finds no way to a disk that only another process sees.
    const copy = () => {
      const to = join(mkdtempSync(join(folder, "copy-")), "parallax.db");
      for (const end of ["", "-wal"]) copyFileSync(seen(`parallax.db${end}`), to + end);
      return `file:${to}`;
    };
    try {
      await expectGoesOn({ server, database: copy, free: () => rmSync(seen("ballast")) }, of);
    } finally {
      await server.stop();
    }
  });

  test("an import that fills the disk is taken back whole, and runs when there is room", async () => {
    await storm();
    const script = ["--conditions=react-server", "--import", "tsx", "tests/support/fill-disk.ts"];
    const { stdout, stderr } = spawnSync(
      "sh",
      ["-c", smallDisk(), process.execPath, ...script, folder, privateStudy],
      { env: process.env, encoding: "utf8" },
    );
    expect(stderr).toBe("");
    const { refused, before, after, damage, again } = JSON.parse(stdout);
    expect(refused).toEqual({ code: "unavailable", key: "storage-unavailable" });
    expect(after).toEqual(before);
    expect(damage).toEqual([]);
    expect(again).toEqual({ added: 1500, present: 0 });
  });
}
