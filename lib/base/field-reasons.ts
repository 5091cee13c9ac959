import type { ZodError, z } from "zod";
import errors from "../words/en/errors.json";
import type { Reason } from "./reason";

type Issue = z.core.$ZodIssue;

function isKey(text: string): text is Reason["key"] {
  return Object.hasOwn(errors, text);
}

function reason(issue: Issue): Reason {
  // A schema names its own sentence by its key in the catalogue.
  if (isKey(issue.message)) return { key: issue.message };
  if (issue.code === "too_big") {
    const max = Number(issue.maximum);
    return { key: issue.origin === "string" ? "too-long" : "too-many", values: { max } };
  }
  if (issue.code === "too_small") {
    const min = Number(issue.minimum);
    if (min <= 1) return { key: "required" };
    return { key: issue.origin === "string" ? "too-short" : "too-few", values: { min } };
  }
  if (issue.code === "invalid_value") {
    return { key: "not-one-of", values: { choices: issue.values.map(String).join(", ") } };
  }
  if (issue.code === "unrecognized_keys") return { key: "unknown-field" };
  if (issue.code === "invalid_type" && issue.input === undefined) return { key: "required" };
  return { key: "invalid" };
}

function paths(issue: Issue): string[] {
  const path = issue.path.map(String).join(".");
  if (issue.code !== "unrecognized_keys") return [path];
  return issue.keys.map((key) => (path ? `${path}.${key}` : key));
}

/** The first reason for each field that zod refused, by the field's dotted path. */
export function fieldReasons(error: ZodError): Record<string, Reason> {
  const reasons = new Map<string, Reason>();
  for (const issue of error.issues) {
    for (const path of paths(issue)) {
      if (!reasons.has(path)) reasons.set(path, reason(issue));
    }
  }
  return Object.fromEntries(reasons);
}
