import type { Reason } from "./reason";

export type ErrorCode =
  | "invalid-input"
  | "signed-out"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "gone"
  | "too-large"
  | "unsupported-type"
  | "rate-limited"
  | "unavailable"
  | "internal";

export const httpStatus: Record<ErrorCode, number> = {
  "invalid-input": 400,
  "signed-out": 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  gone: 410,
  "too-large": 413,
  "unsupported-type": 415,
  "rate-limited": 429,
  unavailable: 503,
  internal: 500,
};

type Details = {
  cause?: unknown;
  /** One reason a field of the input, by the field's path. */
  fields?: Record<string, Reason>;
  /** What stands now, for a conflict: the person compares it with what was typed. */
  meanwhile?: unknown;
};

/** An outcome that the person who asked is told about, in the words of the catalogue. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason: Reason;
  readonly fields: Record<string, Reason>;
  readonly meanwhile: unknown;

  constructor(code: ErrorCode, reason: Reason, details: Details = {}) {
    super(`${code}: ${reason.key}`, { cause: details.cause });
    this.name = "AppError";
    this.code = code;
    this.reason = reason;
    this.fields = details.fields ?? {};
    this.meanwhile = details.meanwhile;
  }
}

/** A single field is wrong. */
export function invalidField(field: string, reason: Reason): AppError {
  return new AppError("invalid-input", { key: "check-fields" }, { fields: { [field]: reason } });
}
