import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";

const sealOf = (hash: string) => `\nParallax SHA-256 ${hash}\n`;

const LENGTH = sealOf("0".repeat(64)).length;

/** The SHA-256 of a file's first so many bytes, in hexadecimal digits. */
async function hashOf(path: string, length: number): Promise<string> {
  const hash = createHash("sha256");
  if (length > 0)
    for await (const bytes of createReadStream(path, { end: length - 1 })) hash.update(bytes);
  return hash.digest("hex");
}

/** Notes at the end of a file the SHA-256 of what stands in it, and waits until the disk has it. */
export async function sealFile(path: string): Promise<void> {
  const { size } = await stat(path);
  const seal = sealOf(await hashOf(path, size));
  const file = await open(path, "a");
  try {
    await file.writeFile(seal);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Whether a file has been sealed and changed afterwards. One without a seal has none to break. */
export async function isSealBroken(path: string): Promise<boolean> {
  const { size } = await stat(path);
  const length = size - LENGTH;
  if (length < 0) return false;
  let seal = "";
  for await (const bytes of createReadStream(path, { start: length }))
    seal += bytes.toString("latin1");
  const [, hash] = /^\nParallax SHA-256 ([0-9a-f]{64})\n$/.exec(seal) ?? [];
  return hash !== undefined && hash !== (await hashOf(path, length));
}
