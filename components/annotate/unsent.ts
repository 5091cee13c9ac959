import type { OwnAnnotation } from "@/lib/annotation/own-annotation";
import { type Draft, sameDraft } from "./draft";

/** Answers that the server has not acknowledged, as the browser keeps them. */
export type Unsent = {
  /** The stored version that they were made on. */
  version: number;
  draft: Draft;
  /** What was sent since without an answer: it may have been stored. */
  sent: Draft[];
};

export type UnsentStore = {
  read: () => Unsent | null;
  keep: (unsent: Unsent | null) => void;
};

function isUnsent(value: unknown): value is Unsent {
  const { version, draft, sent } = (value ?? {}) as Partial<Unsent>;
  return typeof version === "number" && typeof draft?.memo === "string" && Array.isArray(sent);
}

type Place = { slug: string; quote: string; account: number };

/** Study, quote and account in one: what the browser's memory calls the annotation. */
export function annotationName({ slug, quote, account }: Place): string {
  return `${slug}/${quote}/${account}`;
}

const prefix = "parallax-unsent:";
const changed = "parallax-unsent-changed";

/** Calls back whenever this tab or another one keeps or forgets answers. Returns what ends that. */
export function watchUnsent(tell: () => void): () => void {
  for (const event of ["storage", changed]) window.addEventListener(event, tell);
  return () => {
    for (const event of ["storage", changed]) window.removeEventListener(event, tell);
  };
}

/** The keys of the account's quotes of the study that this browser keeps answers for. */
export function unsentQuotes({ slug, account }: Omit<Place, "quote">): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => {
      const quote = key.slice(prefix.length).split("/")[1] ?? "";
      return key === prefix + annotationName({ slug, quote, account }) ? [quote] : [];
    });
  } catch {
    return [];
  }
}

/** The browser's memory for one annotation; a browser that keeps nothing is no failure. */
export function unsentStore(name: string): UnsentStore {
  const key = prefix + name;
  return {
    read: () => {
      try {
        const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
        return isUnsent(value) ? value : null;
      } catch {
        return null;
      }
    },
    keep: (unsent) => {
      try {
        if (unsent) localStorage.setItem(key, JSON.stringify(unsent));
        else localStorage.removeItem(key);
        window.dispatchEvent(new Event(changed));
      } catch {
        // Full or forbidden: what is typed still stands in the form and goes to the server.
      }
    },
  };
}

/**
 * What to do with unsent answers when the form opens: nothing, put them back, or ask, because what
 * is stored has changed otherwise in the meantime.
 */
export function unsentFate(
  unsent: Unsent | null,
  stored: OwnAnnotation | null,
): "none" | "restore" | "ask" {
  if (!unsent) return "none";
  const now = stored ?? { version: 0, answers: {}, confidence: null, memo: null };
  if (sameDraft(unsent.draft, now)) return "none";
  if (unsent.version === now.version) return "restore";
  return unsent.sent.some((draft) => sameDraft(draft, now)) ? "restore" : "ask";
}
