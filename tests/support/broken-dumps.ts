function flipped(bytes: Buffer, part: number): Buffer {
  const copy = Buffer.from(bytes);
  const at = Math.floor(bytes.length * part);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** As pg_dump alone writes it. */
const unsealed = (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf("\nParallax SHA-256"));

/** What can happen to a back-up of PostgreSQL, how, and what is said of it then. */
export const brokenDumps: [string, (whole: Buffer) => Buffer, RegExp][] = [
  ["cut off", (bytes) => bytes.subarray(0, bytes.length / 2), /the file is damaged \(.+\)/],
  ["cut off within its rows", (bytes) => bytes.subarray(0, -4000), /the file is damaged \(.+\)/],
  ["one bit away in its contents", (bytes) => flipped(bytes, 0.2), /damaged \(its SHA-256 is/],
  ["one bit away in its rows", (bytes) => flipped(bytes, 0.98), /damaged \(its SHA-256 is/],
  ["pg_dump's own, one bit away", (bytes) => flipped(unsealed(bytes), 0.98), /is damaged \(.+\)/],
  ["no dump", () => Buffer.from("This is a text."), /this is no dump of PostgreSQL/],
  ["empty", () => Buffer.alloc(0), /this is no dump of PostgreSQL/],
];
