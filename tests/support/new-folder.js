import { existsSync, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MEMORY = "/dev/shm";
const ROOM = 2 ** 31;

/**
 * A new folder for databases of this run: in memory where there is room enough, as every change that a
 * test makes would wait for the disk. On the disk where memory is what the test is about.
 * @param {string} name
 * @param {{ onDisk?: boolean }} [options]
 * @returns {string}
 */
export function newFolder(name, { onDisk = false } = {}) {
  return mkdtempSync(join(!onDisk && hasRoom(MEMORY) ? MEMORY : tmpdir(), `parallax-${name}-`));
}

/** @param {string} place */
function hasRoom(place) {
  if (!existsSync(place)) return false;
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize > ROOM;
}
