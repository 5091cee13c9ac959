import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cannotWrite, makeFolder } from "./data-folder.js";
import { LaunchFailure } from "./failure.js";

/**
 * The secret that signs sessions: made on the first start, read on every later one.
 * @param {string} folder
 */
export function sessionSecret(folder) {
  const file = join(folder, "session-secret");
  if (!existsSync(file)) createSecret(folder, file);
  const secret = readSecret(file);
  if (secret.length >= 32) return secret;
  throw new LaunchFailure(
    `${file} holds no secret. Delete it and start again; everybody signs in anew.`,
  );
}

/** @param {string} file */
function readSecret(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new LaunchFailure(`Cannot read ${file}. Give it to the user who starts Parallax.`, {
      cause: error,
    });
  }
}

/**
 * @param {string} folder
 * @param {string} file
 */
function createSecret(folder, file) {
  makeFolder(folder);
  try {
    writeFileSync(file, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    // Another start was quicker: its secret is the one.
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return;
    throw cannotWrite(file, error);
  }
}
