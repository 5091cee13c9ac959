import type { Level } from "@/lib/agreement/reliability-data";
import type { Failure } from "@/lib/base/result";
import { looksLikeJson } from "@/lib/exchange/looks-like-json";
import type { Answer } from "./answer";

export type Named = "auto" | "yes" | "no";

/** What a person says of a table that is text. */
export type Choices = {
  level: Level;
  layout: "units" | "coders";
  header: Named;
  ids: Named;
  /** As it was typed; empty for the usual one. */
  seed: string;
};

export type Outcome =
  | { kind: "answer"; answer: Answer; json: string }
  | { kind: "refused"; failure: Failure }
  | { kind: "too-large" }
  | { kind: "unreadable"; status: number }
  | { kind: "unreachable" };

const isTabbed = (text: string) =>
  text.slice(0, 10_000).trimStart().split("\n", 1)[0]!.includes("\t");

function request(text: string, { seed, ...choices }: Choices) {
  if (looksLikeJson(text)) return { url: "/api/agreement", type: "application/json" };
  const query = new URLSearchParams({ ...choices, matrix: "yes" });
  if (seed.trim() !== "") query.set("seed", seed.trim());
  const type = isTabbed(text) ? "text/tab-separated-values" : "text/csv";
  return { url: `/api/agreement?${query}`, type };
}

async function outcome(response: Response): Promise<Outcome> {
  const json = await response.text();
  try {
    const told = JSON.parse(json);
    if (response.ok) return { kind: "answer", answer: told as Answer, json };
    if (typeof told.message === "string") return { kind: "refused", failure: told as Failure };
  } catch {
    // Not in the server's own words: a proxy before it answered.
  }
  if (response.status === 413) return { kind: "too-large" };
  return { kind: "unreadable", status: response.status };
}

/** Has a table computed; null when it was stopped. */
export async function sendTable(
  text: string,
  { choices, signal }: { choices: Choices; signal: AbortSignal },
): Promise<Outcome | null> {
  const { url, type } = request(text, choices);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": `${type}; charset=utf-8` },
      body: text,
      signal,
    });
    return await outcome(response);
  } catch {
    return signal.aborted ? null : { kind: "unreachable" };
  }
}
