/** A server that may have so few files open would have none left for the database and the pages' files. */
const OWN_FILES = 100;

/**
 * How many connections the server takes at once. The system bounds how many files and connections a
 * process has open together; a quarter of them, at least 100, is left to the server's own files.
 * @param {number | "unlimited"} openFiles the system's bound
 * @returns {number} Infinity where there is no bound
 *
 * @example mostConnections(1024) // 768
 */
export function mostConnections(openFiles) {
  if (openFiles === "unlimited") return Number.POSITIVE_INFINITY;
  return Math.max(1, openFiles - Math.max(OWN_FILES, Math.ceil(openFiles / 4)));
}

/** @typedef {{ userLimits?: { open_files?: { soft: number | "unlimited" } } }} Report */

/**
 * How many files and connections this process may have open together.
 * @returns {number | "unlimited"}
 */
export function openFilesLimit() {
  const { userLimits } = /** @type {Report} */ (process.report.getReport());
  return userLimits?.open_files?.soft ?? "unlimited";
}
