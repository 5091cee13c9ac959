import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { LaunchFailure } from "./failure.js";

const REASONS = /** @type {Record<string, string>} */ ({
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the file system is read-only",
  ENOTDIR: "a part of the path is a file",
  EEXIST: "a file has that name",
  ENOSPC: "the disk is full",
});

/**
 * @param {string} path
 * @param {unknown} error
 */
export function cannotWrite(path, error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  return new LaunchFailure(`Cannot write to ${path}: ${REASONS[code] ?? code}.`);
}

/** @param {string} folder */
export function makeFolder(folder) {
  try {
    // Asked first, because a failing mkdir may hide the reason behind "no such file".
    accessSync(nearestExisting(folder), constants.W_OK | constants.X_OK);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

/**
 * @param {string} folder
 * @returns {string}
 */
function nearestExisting(folder) {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

/**
 * SQLite writes its log beside the database, so both the file and its folder must be writable.
 * @param {string} databaseFile
 */
export function checkDatabaseFolder(databaseFile) {
  makeFolder(dirname(databaseFile));
  if (!existsSync(databaseFile)) return;
  try {
    accessSync(databaseFile, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw cannotWrite(databaseFile, error);
  }
}
