import type { SavedAnnotation } from "@/lib/annotation/annotation-actions";
import type { OwnAnnotation } from "@/lib/annotation/own-annotation";
import type { Failure } from "@/lib/base/result";
import { newRequestKey } from "../ui/new-request-key";
import { type Draft, sameDraft } from "./draft";
import type { Answer, Send, Sent } from "./send-annotation";
import type { UnsentStore } from "./unsent";

export type SaveNews =
  | { kind: "waiting" }
  | { kind: "saving"; submit: boolean }
  | { kind: "saved" }
  /** The submission was refused; the draft itself is kept. */
  | { kind: "refused"; failure: Failure }
  | { kind: "unsaved"; failure: Failure | null }
  | { kind: "conflict"; stored: OwnAnnotation }
  | { kind: "submitted"; next: string | null };

type Setup = {
  version: number;
  saved: Draft;
  send: Send;
  unsent: UnsentStore;
  /** Pause after the last change before a draft is saved. */
  pause?: number;
};

const retryPauses = [2000, 5000, 15_000, 30_000];

/**
 * Saves one annotation, one request at a time. Each request carries the version that the one before
 * returned, so that an answer that comes late can't overtake: a submission waits for the draft that
 * is under way and nothing follows it. What is not acknowledged stays in the browser's memory.
 */
export class SaveQueue {
  /** Told of every change of state; set by whoever shows the form. */
  tell: (news: SaveNews) => void = () => undefined;
  private version: number;
  private saved: Draft;
  private wanted: Draft | null = null;
  private submitting = false;
  private running = false;
  private halted = false;
  private refused: Draft | null = null;
  private lost: Draft[] = [];
  private lastSent: Sent | null = null;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly setup: Setup) {
    this.version = setup.version;
    this.saved = setup.saved;
  }

  /** The form changed: saved after a pause, or not at all when it is as stored again. */
  change(draft: Draft): void {
    if (this.halted || this.submitting) return;
    if (!this.running && this.lost.length === 0 && sameDraft(draft, this.saved)) {
      if (this.wanted) this.settle();
      return;
    }
    this.wanted = draft;
    this.remember();
    this.tell({ kind: "waiting" });
    this.later(this.setup.pause ?? 800);
  }

  /** What is stored has another version than the page was drawn with. */
  rebase({ version, saved }: { version: number; saved: Draft }): void {
    this.version = version;
    this.saved = saved;
  }

  /** Saves what waits, at once: the field was left, the page is left, or the connection is back. */
  flush(): void {
    if (this.wanted && this.wanted !== this.refused) void this.run();
  }

  submit(draft: Draft): void {
    if (this.halted || this.submitting) return;
    this.wanted = draft;
    this.submitting = true;
    this.remember();
    void this.run();
  }

  /** Stops until the analyst has chosen between the two versions. */
  halt(stored: OwnAnnotation): void {
    this.halted = true;
    this.submitting = false;
    clearTimeout(this.timer);
    this.tell({ kind: "conflict", stored });
  }

  /** The analyst chose; `draft` is saved over that version, or equals what is stored. */
  resolve({ version, draft, stored }: { version: number; draft: Draft; stored: Draft }): void {
    this.halted = false;
    this.version = version;
    this.saved = stored;
    this.lost = [];
    this.wanted = sameDraft(draft, stored) ? null : draft;
    if (this.wanted) void this.run();
    else this.settle();
  }

  private settle(): void {
    clearTimeout(this.timer);
    this.wanted = null;
    this.setup.unsent.keep(null);
    this.tell({ kind: "saved" });
  }

  private remember(): void {
    if (!this.wanted) return;
    this.setup.unsent.keep({ version: this.version, draft: this.wanted, sent: this.lost });
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), pause);
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    if (this.running) return;
    this.running = true;
    let again = true;
    while (again && this.wanted && !this.halted) {
      const sent = this.nextToSend(this.wanted);
      this.tell({ kind: "saving", submit: sent.submit });
      // Until it is answered, what is sent may or may not be stored.
      this.lost = [...this.lost, sent.draft].slice(-3);
      this.remember();
      again = this.take(sent, await this.setup.send(sent));
    }
    this.running = false;
  }

  /** The same input sent once more keeps its key: the server writes it once. */
  private nextToSend(draft: Draft): Sent {
    const { version, submitting: submit, lastSent } = this;
    const isRepeated =
      lastSent?.draft === draft && lastSent.submit === submit && lastSent.version === version;
    const requestKey = isRepeated ? lastSent.requestKey : newRequestKey();
    this.lastSent = { draft, version, submit, requestKey };
    return this.lastSent;
  }

  /** Whether to send again at once. */
  private take(sent: Sent, answer: Answer<SavedAnnotation>): boolean {
    if (answer?.ok) return this.acknowledged(sent, answer.value);
    const isPassing = answer === null || answer.code === "unavailable";
    if (!isPassing) this.lost = this.lost.filter((draft) => draft !== sent.draft);
    if (answer?.code === "conflict" && answer.meanwhile) {
      return this.conflicting(sent, answer.meanwhile as OwnAnnotation);
    }
    this.submitting = false;
    if (isPassing || answer.code === "signed-out") return this.failed(answer);
    if (!sent.submit) return this.unsavable(sent, answer);
    this.tell({ kind: "refused", failure: answer });
    if (!sameDraft(sent.draft, this.saved)) return true;
    this.wanted = null;
    this.setup.unsent.keep(null);
    return false;
  }

  private acknowledged(sent: Sent, value: SavedAnnotation): boolean {
    this.version = value.version;
    this.saved = sent.draft;
    this.lost = [];
    this.failures = 0;
    if (sent.submit || value.state === "submitted") {
      this.halted = true;
      this.wanted = null;
      this.setup.unsent.keep(null);
      this.tell({ kind: "submitted", next: value.next });
      return false;
    }
    if (this.submitting) return true;
    if (this.wanted === sent.draft) {
      this.settle();
      return false;
    }
    this.remember();
    this.tell({ kind: "waiting" });
    this.later(this.setup.pause ?? 800);
    return false;
  }

  /** Somebody saved first: this form itself, with an answer that got lost, or another tab. */
  private conflicting(sent: Sent, stored: OwnAnnotation): boolean {
    const isOwn = [sent.draft, ...this.lost].some((draft) => sameDraft(draft, stored));
    const isDone = stored.state === "submitted";
    if (!isOwn || (isDone && !sameDraft(sent.draft, stored))) {
      this.halt(stored);
      return false;
    }
    if (!isDone && (sent.submit || !sameDraft(sent.draft, stored))) {
      this.version = stored.version;
      return true;
    }
    return this.acknowledged(sent, { ...stored, next: null });
  }

  private failed(failure: Failure | null): boolean {
    this.tell({ kind: "unsaved", failure });
    const pause = retryPauses[Math.min(this.failures, retryPauses.length - 1)] ?? 30_000;
    this.failures += 1;
    if (failure?.code !== "signed-out") this.later(pause);
    return false;
  }

  /** Sending the same again would not help; the next change is tried again. */
  private unsavable(sent: Sent, failure: Failure): boolean {
    this.refused = sent.draft;
    this.tell({ kind: "unsaved", failure });
    if (this.wanted !== sent.draft) this.later(this.setup.pause ?? 800);
    return false;
  }
}
