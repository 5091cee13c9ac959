import type { ErrorCode } from "./app-error";

/** What an action or route tells a client: a value, or a code with sentences ready to be shown. */
export type Result<T> = { ok: true; value: T } | Failure;

export type Failure = {
  ok: false;
  code: ErrorCode;
  message: string;
  /** One sentence a field, by the field's path. */
  fields: Record<string, string>;
  /** Which row, and which of its cells, of a table that was sent; counted from 1. */
  at?: { row: number; column?: number };
  /** What stands now, when somebody else changed it first. */
  meanwhile?: unknown;
};
