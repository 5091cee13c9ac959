import { KeptBytes } from "@/lib/base/kept-bytes";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test("an answer is made once, also for those who ask while it is made", async () => {
  const kept = new KeptBytes(100_000);
  let made = 0;
  const compute = async () => `Қазақстан ${++made}`;
  const [first, second] = await Promise.all([kept.get("a", compute), kept.get("a", compute)]);
  expect([text(first), text(second)]).toEqual(["Қазақстан 1", "Қазақстан 1"]);
  expect(text(await kept.get("a", compute))).toBe("Қазақстан 1");
  expect(text(await kept.get("b", compute))).toBe("Қазақстан 2");
});

test("what does not fit makes the least used go", async () => {
  const kept = new KeptBytes(10_000);
  const made: string[] = [];
  const ask = (key: string) =>
    kept.get(key, async () => {
      made.push(key);
      return key.repeat(3_000);
    });
  for (const key of ["a", "b", "a", "c", "a", "b"]) await ask(key);
  expect(made).toEqual(["a", "b", "c", "b"]);
  // One that is larger than all room is told, and not kept.
  const huge = () => kept.get("huge", async () => "x".repeat(20_000));
  expect((await huge()).byteLength).toBe(20_000);
  expect((await huge()).byteLength).toBe(20_000);
});

test("an answer that fails is made again", async () => {
  const kept = new KeptBytes(10_000);
  await expect(kept.get("a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(text(await kept.get("a", async () => "back"))).toBe("back");
});
