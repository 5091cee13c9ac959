import { AppError } from "../base/app-error";
import { environment } from "../base/env";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The origins whose pages may write: the configured one and, on one's own machine, its other names. */
function ownOrigins(origin: string): string[] {
  const url = new URL(origin);
  if (!loopback.has(url.hostname)) return [origin];
  return [...loopback].map((name) => `${url.protocol}//${name}${url.port ? `:${url.port}` : ""}`);
}

/**
 * Throws forbidden unless a write comes from a page of this server. No Origin at all is refused too:
 * browsers send one with every write. The Host headers are not asked; they can be forged.
 */
export function requireOwnOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  if (!origin || !ownOrigins(environment().origin).includes(origin)) {
    throw new AppError("forbidden", { key: "foreign-origin" });
  }
}
