import { createHash, randomBytes } from "node:crypto";
import { environment } from "../base/env";
import { linkHours } from "./account-schema";

export type LinkKind = keyof typeof linkHours;

/** A new token and the hash that is stored of it. */
export function oneTimeToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: tokenHash(token) };
}

export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** The address to send, always under the configured origin: request headers can be forged. */
export function linkAddress(kind: LinkKind, token: string): string {
  const path = kind === "setup" ? `/setup?token=${token}` : `/invite/${token}`;
  return environment().origin + path;
}

export function linkExpiry(kind: LinkKind, now: Date): Date {
  return new Date(now.getTime() + linkHours[kind] * 3_600_000);
}
