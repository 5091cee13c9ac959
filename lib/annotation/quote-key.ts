import { AppError } from "../base/app-error";

const shape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** A quote's key from an address. Throws not-found for what no quote can be called. */
export function requireQuoteKey(key: string): string {
  if (!shape.test(key)) throw new AppError("not-found", { key: "unknown-quote" });
  return key;
}
