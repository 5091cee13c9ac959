import type { SavedAnnotation } from "@/lib/annotation/annotation-actions";
import type { OwnAnnotation } from "@/lib/annotation/own-annotation";
import type { Result } from "@/lib/base/result";
import { newRequestKey } from "../ui/new-request-key";
import type { Draft } from "./draft";

export type Sent = { draft: Draft; version: number; submit: boolean; requestKey: string };

/** What the server answered; null when it could not be reached or did not answer in its own words. */
export type Answer<T> = Result<T> | null;

export type Send = (sent: Sent) => Promise<Answer<SavedAnnotation>>;

/** Browsers refuse to keep more than this alive. */
const keptAlive = 60_000;

/** keepalive: a save that is under way arrives even when its page is left. */
async function request<T>(url: string, method: "PUT" | "POST", body: unknown): Promise<Answer<T>> {
  const text = JSON.stringify(body);
  try {
    const response = await fetch(url, {
      method,
      headers: { "content-type": "application/json" },
      body: text,
      keepalive: text.length * 3 < keptAlive,
    });
    const answer = (await response.json()) as Result<T>;
    return typeof answer?.ok === "boolean" ? answer : null;
  } catch {
    return null;
  }
}

export function sendAnnotation(url: string): Send {
  return ({ draft, ...rest }) =>
    request<SavedAnnotation>(url, "PUT", {
      ...draft,
      ...rest,
      answers: Object.fromEntries(
        Object.entries(draft.answers).filter(([, codes]) => codes.length > 0),
      ),
    });
}

export function sendReopen(url: string): Promise<Answer<OwnAnnotation>> {
  return request<OwnAnnotation>(`${url}/reopen`, "POST", { requestKey: newRequestKey() });
}

/** What is stored now; null when the server could not be reached. */
export async function fetchAnnotation(url: string): Promise<Answer<OwnAnnotation | null>> {
  try {
    return (await (await fetch(url)).json()) as Result<OwnAnnotation | null>;
  } catch {
    return null;
  }
}
