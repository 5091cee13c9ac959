import { AppError } from "@/lib/base/app-error";
import { reader } from "@/lib/db/client";
import { readRows } from "@/lib/db/read-rows";
import { write } from "@/lib/db/write";
import { writeSql } from "@/lib/db/write-sql";

const named = (slug: string) =>
  write((tx) => tx.outlet.create({ data: { slug, name: "Тәуелсіз сөз", medium: "website" } }));

const rename = `UPDATE "Outlet" SET "name" = ? WHERE "slug" = ?`;

const nameOf = async (slug: string) =>
  (await reader().outlet.findUniqueOrThrow({ where: { slug } })).name;

/** Counts the turns that others get from now on; what it returns ends that and tells them. */
function othersTurns(): () => number {
  let turns = 0;
  let isCounting = true;
  const others = () => {
    turns += 1;
    if (isCounting) setImmediate(others);
  };
  setImmediate(others);
  return () => {
    isCounting = false;
    return turns;
  };
}

describe("rows that are read past Prisma", () => {
  test("are what was written, letters and all, and counts are numbers", async () => {
    await named("read");
    const rows = await readRows(
      `SELECT "slug", "name", (SELECT count(*) FROM "Outlet" WHERE "slug" = ?) AS "n"
       FROM "Outlet" WHERE "slug" = ?`,
      ["read", "read"],
    );
    expect(rows).toEqual([{ slug: "read", name: "Тәуелсіз сөз", n: 1 }]);
  });

  test("are of what was committed, and never of what another transaction is about to write", async () => {
    await named("committed");
    const read = () => readRows(`SELECT "name" FROM "Outlet" WHERE "slug" = ?`, ["committed"]);
    await writeSql(async (sql) => {
      await sql.rows(rename, ["later", "committed"]);
      expect(await read()).toEqual([{ name: "Тәуелсіз сөз" }]);
    });
    expect(await read()).toEqual([{ name: "later" }]);
  });

  test("leave others their turn, however many statements follow one another", async () => {
    const long = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)
      SELECT count(*) AS "n" FROM n`;
    const turns = othersTurns();
    for (let time = 0; time < 10; time += 1)
      expect(await readRows(long, [])).toEqual([{ n: 300000 }]);
    expect(turns()).toBeGreaterThanOrEqual(10);
  });

  test("break with the database's words, and not as if it were away, when a statement is wrong", async () => {
    const wrong = await readRows(`SELECT "x" FROM "Nowhere"`, []).catch((error) => error);
    expect(String(wrong)).toContain("Nowhere");
    expect(wrong).not.toHaveProperty("digest");
  });
});

describe("a transaction of plain statements", () => {
  test("leaves others their turn, however many stand in line", async () => {
    await named("in-line");
    const turns = othersTurns();
    const busy = () => {
      const until = performance.now() + 6;
      while (performance.now() < until);
    };
    const writes = Array.from({ length: 50 }, (_, at) =>
      writeSql(async (sql) => {
        await sql.rows(rename, [`name ${at}`, "in-line"]);
        busy();
      }),
    );
    await Promise.all(writes);
    expect(turns()).toBeGreaterThanOrEqual(40);
  });

  test("that changes its mind has written nothing, and the next one is none the worse", async () => {
    await named("kept");
    const refused = writeSql(async (sql) => {
      await sql.rows(rename, ["lost", "kept"]);
      throw new AppError("conflict", { key: "stale" });
    });
    await expect(refused).rejects.toThrow("stale");
    expect(await nameOf("kept")).toBe("Тәуелсіз сөз");
    await writeSql((sql) => sql.rows(rename, ["found", "kept"]));
    expect(await nameOf("kept")).toBe("found");
  });

  test("that breaks by a fault of the program has written nothing, also when the next one is stored", async () => {
    await named("broken");
    for (let time = 0; time < 12; time += 1) {
      const broken = writeSql(async (sql) => {
        await sql.rows(rename, ["half", "broken"]);
        throw new RangeError("a fault of the program");
      });
      expect(await broken.catch(String)).toContain("a fault of the program");
      await writeSql((sql) => sql.rows(rename, ["none", "nothing"]));
    }
    expect(await nameOf("broken")).toBe("Тәуелсіз сөз");
  });

  test("with a statement that the database refuses has written nothing, forty times over", async () => {
    await named("sound");
    // More often than there are connections: none may be left in the middle of a transaction.
    for (let time = 0; time < 40; time += 1) {
      const refused = writeSql(async (sql) => {
        await sql.rows(rename, ["half", "sound"]);
        await sql.rows(`UPDATE "Nowhere" SET "name" = ?`, ["x"]);
      });
      expect(await refused.catch(String)).toContain("Nowhere");
    }
    expect(await nameOf("sound")).toBe("Тәуелсіз сөз");
    await writeSql((sql) => sql.rows(rename, ["whole", "sound"]));
    expect(await nameOf("sound")).toBe("whole");
  });
});
