import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isSealBroken, sealFile } from "@/lib/db/sealed-file";

const folder = mkdtempSync(join(tmpdir(), "parallax-sealed-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([0, 1, 100])("of a sealed file of %i bytes every changed bit is found", async (size) => {
  const file = join(folder, "sealed");
  writeFileSync(file, Buffer.alloc(size, "a"));
  expect(await isSealBroken(file)).toBe(false);
  await sealFile(file);
  expect(await isSealBroken(file)).toBe(false);
  const whole = readFileSync(file);
  for (let bit = 0; bit < size * 8; bit += 1) {
    const changed = Buffer.from(whole);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(file, changed);
    expect([bit, await isSealBroken(file)]).toEqual([bit, true]);
  }
});

test("a file that goes on after its seal has none", async () => {
  const file = join(folder, "longer");
  writeFileSync(file, "a");
  await sealFile(file);
  appendFileSync(file, "b");
  expect(await isSealBroken(file)).toBe(false);
});
