import { setTimeout as sleep } from "node:timers/promises";
import { reader } from "@/lib/db/client";
import { type Transaction, uniqueViolation, write } from "@/lib/db/write";

const outlet = (tx: Transaction, slug: string) =>
  tx.outlet.create({ data: { slug, name: slug, medium: "website" } });

const slugs = async () => (await reader().outlet.findMany()).map((row) => row.slug);

describe("the queue of writes", () => {
  test("keeps every acknowledged write beside a hundred that roll back, and shows none of those", async () => {
    const seen = new Set<string>();
    const rolledBack = Array.from({ length: 100 }, (_, at) =>
      write(async (tx) => {
        await outlet(tx, `rolled-back-${at}`);
        await sleep(3);
        throw new Error("changed its mind");
      }).catch((error: Error) => error.message),
    );
    const kept = Array.from({ length: 100 }, (_, at) => write((tx) => outlet(tx, `kept-${at}`)));
    let writing = true;
    const watching = (async () => {
      while (writing) {
        for (const slug of await slugs()) seen.add(slug);
        await sleep(1);
      }
    })();
    const outcomes = await Promise.all(rolledBack);
    await Promise.all(kept);
    writing = false;
    await watching;
    expect(new Set(outcomes)).toEqual(new Set(["changed its mind"]));
    const stored = await slugs();
    expect(stored.filter((slug) => slug.startsWith("kept-"))).toHaveLength(100);
    expect([...seen, ...stored].filter((slug) => slug.startsWith("rolled-back-"))).toEqual([]);
  });

  test("goes on after a write that breaks a constraint, and says which kind it was", async () => {
    await write((tx) => outlet(tx, "taken"));
    const failure = await write((tx) => outlet(tx, "taken")).catch((error: unknown) => error);
    expect(uniqueViolation(failure)).toBe(true);
    await expect(write((tx) => outlet(tx, "free"))).resolves.toMatchObject({ slug: "free" });
  });
});
