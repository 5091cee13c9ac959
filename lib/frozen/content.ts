import { createHash } from "node:crypto";
import type { FrozenContent } from "./schema";

function sorted(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`${value} can't be frozen`);
  }
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  // By UTF-16 units, as RFC 8785 asks, not by anybody's alphabet.
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]));
}

/**
 * The content as the one text that its hash is of: JSON without spaces, names in order, numbers as
 * ECMAScript writes them (the canonical form of RFC 8785, 2020). The same content gives the same text
 * in whatever order it was put together. Throws RangeError for NaN and infinite numbers.
 *
 * @example contentText({ b: 1, a: [0.1, null] } as never) // '{"a":[0.1,null],"b":1}'
 */
export function contentText(content: FrozenContent): string {
  return JSON.stringify(sorted(content));
}

/**
 * SHA-256 of the text's UTF-8 in small hexadecimal digits, as `sha256sum` prints it.
 *
 * @example contentHash("abc").slice(0, 16) // "ba7816bf8f01cfea"
 */
export function contentHash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/**
 * Whether a stored text is still what was frozen. The address is asked too: it begins the hash, and is
 * written down wherever the figure is cited, so that changing text and hash together is noticed.
 */
export function isIntact(stored: { content: string; sha256: string; address: string }): boolean {
  const hash = contentHash(stored.content);
  return hash === stored.sha256 && hash.startsWith(stored.address);
}

const SHORTEST = 16;

/** The addresses that a hash may have, the shortest first. */
export function addresses(sha256: string): string[] {
  const longer = Array.from({ length: sha256.length - SHORTEST + 1 }, (_, at) => SHORTEST + at);
  return longer.map((length) => sha256.slice(0, length));
}
