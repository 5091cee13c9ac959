import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { disconnect, reader } from "@/lib/db/client";
import { hasSearchIndex } from "@/lib/db/search-index";
import { backupCommand, runBackupCommand } from "../support/backup-command";
import { brokenDumps } from "../support/broken-dumps";
import { connected, contentOf, query } from "../support/database-content";
import { expectMoment } from "../support/expect-moment";
import { say } from "../support/long-run";
import { migrateInOwnProcess } from "../support/migrated";
import { postgresPrograms } from "../support/postgres-programs";
import { startServer } from "../support/server";
import { stormTeam, submitMeanwhile } from "../support/submit-meanwhile";
import { startSystemPostgres } from "../support/system-postgres";

const programs = postgresPrograms();
const folder = mkdtempSync(join(tmpdir(), "parallax-dumps-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** As it is run where PostgreSQL's programs are. */
const withPrograms = { path: `${programs}${delimiter}${process.env.PATH}` };

type Of = { file: string; database: string };
const command = (script: "backup" | "restore", of: Of) =>
  backupCommand(script, { ...withPrograms, ...of });
const run = (script: "backup" | "restore", of: Of) =>
  runBackupCommand(script, { ...withPrograms, ...of });

const comparison = "/api/studies/central-asia-defence/comparison";

const absent = "there is no whole PostgreSQL on this machine, and the other tests are not there";

test(`without PostgreSQL's programs a back-up says what to install${programs ? "" : ` (${absent})`}`, () => {
  const path = join(folder, "empty");
  mkdirSync(path);
  const of = {
    file: join(folder, "none.dump"),
    database: "postgresql://nobody@127.0.0.1/no",
    path,
  };
  const { status, stderr } = runBackupCommand("backup", of);
  expect([status, stderr]).toEqual([
    1,
    "pg_dump is not here. Install PostgreSQL's client programs.\n",
  ]);
  expect(readdirSync(folder)).not.toContain("none.dump");
});

if (programs) {
  let postgres: Awaited<ReturnType<typeof startSystemPostgres>>;
  let demo = "";
  /** A whole back-up of the demo study. */
  const whole = join(folder, "whole.dump");

  beforeAll(async () => {
    postgres = await startSystemPostgres(programs);
    demo = await postgres.createDatabase("demo");
    await migrateInOwnProcess({ empty: demo, demo });
    await query(demo, `UPDATE "Quote" SET "context" = $1 WHERE "id" = 1`, [
      "A line\nanother\u2028and\ta third, \\. and \\N",
    ]);
    expect(run("backup", { file: whole, database: demo })).toMatchObject({ status: 0, stderr: "" });
  });
  afterAll(async () => {
    await disconnect();
    await postgres?.stop();
  });

  let made = 0;
  /** A database of a test's own. */
  const newDatabase = (template?: string) => postgres.createDatabase(`place_${++made}`, template);

  test("a back-up taken while annotations are submitted holds a state that some moment really had", async () => {
    const database = await newDatabase("demo");
    process.env.DATABASE_URL = database;
    const { emails, quotes } = await stormTeam();
    const file = join(folder, "meanwhile.dump");
    const { args, env } = command("backup", { file, database });
    const taking = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });
    const taken = once(taking, "exit");
    const { acknowledged, perSecond } = await submitMeanwhile({ emails, quotes }, taken);
    expect(await taken).toEqual([0, null]);
    say(`${perSecond} submits a second while PostgreSQL was backed up`);
    const place = await newDatabase();
    expect(run("restore", { file, database: place }).stderr).toBe("");
    const { submitted } = await expectMoment({ live: database, copy: place, emails });
    // Of several connections the answers may overtake each other, but those of one analyst do not.
    const analysts = new Set(submitted.map((subject) => subject.split(":").at(-1)));
    for (const analyst of analysts) {
      const own = (subjects: string[]) => subjects.filter((each) => each.endsWith(`:${analyst}`));
      expect(own(submitted)).toEqual(own(acknowledged).slice(0, own(submitted).length));
    }
    await disconnect();
  });

  test("a back-up does not take the place of a file, and none is left half made", async () => {
    const before = readdirSync(folder);
    const again = run("backup", { file: whole, database: demo });
    expect([again.status, again.stderr]).toEqual([
      1,
      expect.stringContaining("a file of that name exists"),
    ]);
    const file = join(folder, "none.dump");
    const empty = run("backup", { file, database: await newDatabase() });
    expect(empty.stderr).toContain("this is no database of Parallax");
    const missing = run("backup", { file, database: demo.replace(/demo$/, "missing") });
    expect(missing.stderr).toMatch(/database "missing" does not exist\n$/);
    expect(readdirSync(folder)).toEqual(before);
  });

  test("a back-up is restored into an empty database, which then holds the same and needs no migration", async () => {
    const place = await newDatabase();
    const { status, stdout, stderr } = run("restore", { file: whole, database: place });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /place_\d+: 1 studies, 20 quotes, 5\d submitted annotations, up to event \d+, schema \S+\n$/,
    );
    expect(stdout).not.toContain("only-on-this-machine");
    expect(await contentOf(place)).toEqual(await contentOf(demo));
    process.env.DATABASE_URL = place;
    await migrateInOwnProcess({ empty: place });
    expect(await contentOf(place)).toEqual(await contentOf(demo));
    expect(await hasSearchIndex()).toBe(true);
    await disconnect();
  });

  test("a server on what was restored gives the same figures; while it runs, also when nobody has asked it anything for long, nothing is restored", async () => {
    const place = await newDatabase();
    expect(run("restore", { file: whole, database: place }).status).toBe(0);
    const NEXTAUTH_URL = "http://parallax.example";
    const source = await newDatabase("demo");
    const servers = await Promise.all(
      [source, place].map((DATABASE_URL) => startServer({ env: { DATABASE_URL, NEXTAUTH_URL } })),
    );
    try {
      const [figures, restored] = await Promise.all(
        servers.map(async ({ url }) => (await fetch(url + comparison)).json()),
      );
      expect(restored).toEqual(figures);
      const before = await contentOf(place);
      // Longer than connections stay open that nobody uses.
      await sleep(12_000);
      const { status, stderr } = run("restore", { file: whole, database: place });
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(/place_\d+: a server is using this database\. Stop it first\.\n$/),
      ]);
      expect(await contentOf(place)).toEqual(before);
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
    expect(run("restore", { file: whole, database: place }).status).toBe(0);
  });

  test("what stood there is kept as a back-up, and what a newer version had made is gone", async () => {
    const place = await newDatabase("demo");
    await query(place, `UPDATE "Study" SET "title" = 'Of the old database'`);
    await query(
      place,
      `CREATE TABLE "Later" ("studyId" int REFERENCES "Study" ("id"), "state" "AnnotationState")`,
    );
    const { status, stdout } = run("restore", { file: whole, database: place });
    expect(status).toBe(0);
    const [, kept = ""] = /What stood there is kept as (.*)\n/.exec(stdout) ?? [];
    expect(await contentOf(place)).toEqual(await contentOf(demo));
    const again = await newDatabase();
    expect(run("restore", { file: kept, database: again }).stderr).toBe("");
    expect(await query(again, `SELECT "title" FROM "Study"`)).toEqual([
      { title: "Of the old database" },
    ]);
    expect(await query(again, `SELECT to_regclass('"Later"') IS NOT NULL AS there`)).toEqual([
      { there: true },
    ]);
  });

  /** Refused with this reason, and the database stays as it is; nothing is kept, as nothing was replaced. */
  async function expectRefused(file: string, reason: RegExp) {
    const place = await newDatabase("demo");
    const [before, files] = [await contentOf(place), readdirSync(folder)];
    const { status, stderr } = run("restore", { file, database: place });
    expect(stderr).toMatch(reason);
    expect(stderr.trimEnd()).not.toContain("\n");
    expect(status).toBe(1);
    expect(await contentOf(place)).toEqual(before);
    expect(readdirSync(folder)).toEqual(files);
  }

  test.each(brokenDumps)(
    "a file that is %s is refused, and the database stays as it is",
    async (_, change, reason) => {
      const file = join(folder, "broken.dump");
      writeFileSync(file, change(readFileSync(whole)));
      await expectRefused(file, reason);
    },
  );

  test("a file that is not there is refused", () =>
    expectRefused(join(folder, "nowhere.dump"), /there is no such file/));

  test("a dump of another program, and one of a newer version, is refused by name", async () => {
    const other = await newDatabase();
    await query(other, `CREATE TABLE note (id int)`);
    const foreign = join(folder, "foreign.dump");
    dump(other, foreign);
    await expectRefused(foreign, /this is no database of Parallax/);
    const ahead = await newDatabase("demo");
    await query(
      ahead,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
       VALUES ('ahead', '', '29991231000000_ahead', now())`,
    );
    const newer = join(folder, "newer.dump");
    expect(run("backup", { file: newer, database: ahead }).status).toBe(0);
    await expectRefused(newer, /made by a newer version of Parallax \(29991231000000_ahead\)/);
  });

  function dump(database: string, file: string): void {
    const { status } = spawnSync(join(programs ?? "", "pg_dump"), ["-Fc", "-f", file, database]);
    expect(status).toBe(0);
  }

  test("a dump that pg_dump alone has made is restored too", async () => {
    const file = join(folder, "by-hand.dump");
    dump(demo, file);
    const place = await newDatabase();
    expect(run("restore", { file, database: place }).stderr).toBe("");
    expect(await contentOf(place)).toEqual(await contentOf(demo));
  });

  test("the database of another program is not replaced", async () => {
    const place = await newDatabase();
    await query(place, `CREATE TABLE note AS SELECT 'Of another program' AS text`);
    const { status, stderr } = run("restore", { file: whole, database: place });
    expect([status, stderr]).toEqual([1, expect.stringContaining("no database of Parallax")]);
    expect(await query(place, "SELECT * FROM note")).toEqual([{ text: "Of another program" }]);
  });

  test("a restore that fails at its end leaves what stood there", async () => {
    const source = await newDatabase("demo");
    // PostgreSQL finds only when all rows are in that some point to others that are not there.
    await query(
      source,
      `SET session_replication_role = replica; DELETE FROM "Quote" WHERE "id" = 2`,
    );
    const file = join(folder, "dangling.dump");
    expect(run("backup", { file, database: source }).status).toBe(0);
    const place = await newDatabase("demo");
    const before = await contentOf(place);
    const { status, stderr } = run("restore", { file, database: place });
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^.*violates foreign key constraint.*\n$/),
    ]);
    expect(await contentOf(place)).toEqual(before);
  });

  test("a restore whose command is killed leaves what stood there", async () => {
    const source = await newDatabase("demo");
    await query(
      source,
      `CREATE TABLE "Long" AS SELECT n, repeat(md5(n::text), 10) FROM generate_series(1, 100000) n`,
    );
    const file = join(folder, "long.dump");
    expect(run("backup", { file, database: source }).status).toBe(0);
    const place = await newDatabase("demo");
    const before = await contentOf(place);
    const { args, env } = command("restore", { file, database: place });
    const restoring = spawn(process.execPath, args, { env, stdio: "ignore" });
    const ended = once(restoring, "exit");
    await connected(demo, async (client) => {
      const asked = async (beginning: string) => {
        const { rows } = await client.query(
          `SELECT query FROM pg_stat_activity
           WHERE datname = $1 AND application_name = 'psql' AND starts_with(query, $2)`,
          [place.split("/").at(-1), beginning],
        );
        return rows.length > 0;
      };
      while (!(await asked(`COPY public."Long"`)) && restoring.exitCode === null) await sleep(5);
      restoring.kill("SIGKILL");
      expect(await ended).toEqual([null, "SIGKILL"]);
      while (await asked("")) await sleep(20);
    });
    expect(await contentOf(place)).toEqual(before);
    expect(run("restore", { file, database: place }).status).toBe(0);
  });

  test("while anybody reads the database, nothing is restored", async () => {
    const place = await newDatabase("demo");
    process.env.DATABASE_URL = place;
    await reader().study.count();
    const { status, stderr } = run("restore", { file: whole, database: place });
    expect([status, stderr]).toEqual([1, expect.stringContaining("Stop it first")]);
    await disconnect();
  });
}
