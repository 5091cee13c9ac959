import type { Draft } from "@/components/annotate/draft";
import { type SaveNews, SaveQueue } from "@/components/annotate/save-queue";
import type { Answer, Sent } from "@/components/annotate/send-annotation";
import type { Unsent } from "@/components/annotate/unsent";
import type { SavedAnnotation } from "@/lib/annotation/annotation-actions";
import type { Failure } from "@/lib/base/result";

const empty: Draft = { answers: {}, confidence: null, memo: "" };
const draft = (memo: string): Draft => ({ ...empty, memo });

type Reply = (answer: Answer<SavedAnnotation>) => Promise<void>;

/** A queue whose requests the test answers itself, one after the other. */
function setup() {
  const requests: { sent: Sent; reply: Reply }[] = [];
  const news: SaveNews[] = [];
  const memory: { unsent: Unsent | null } = { unsent: null };
  const queue = new SaveQueue({
    version: 0,
    saved: empty,
    unsent: { read: () => memory.unsent, keep: (unsent) => (memory.unsent = unsent) },
    send: (sent) =>
      new Promise((resolve) => {
        const reply: Reply = async (answer) => {
          resolve(answer);
          await jest.advanceTimersByTimeAsync(0);
        };
        requests.push({ sent, reply });
      }),
  });
  queue.tell = (each) => news.push(each);
  const request = (at: number) => {
    const found = requests[at];
    if (!found) throw new Error(`only ${requests.length} requests were sent`);
    return found;
  };
  return { queue, requests, request, news, memory, last: () => news.at(-1)?.kind };
}

function stored(sent: Sent, change: Partial<SavedAnnotation> = {}): Answer<SavedAnnotation> {
  const state = sent.submit ? "submitted" : "draft";
  const value = { ...sent.draft, state, version: sent.version + 1, next: null } as const;
  return { ok: true, value: { ...value, ...change } };
}

function refused(code: Failure["code"], details: Partial<Failure> = {}): Failure {
  return { ok: false, code, message: "refused", fields: {}, ...details };
}

const meanwhile = (memo: string, version: number, state = "draft") => ({
  ...draft(memo),
  version,
  state,
});

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("a draft is saved once the analyst pauses, with the last of the changes alone", async () => {
  const { queue, requests, request, memory, last } = setup();
  queue.change(draft("a"));
  await jest.advanceTimersByTimeAsync(500);
  queue.change(draft("ab"));
  await jest.advanceTimersByTimeAsync(799);
  expect(requests).toHaveLength(0);
  await jest.advanceTimersByTimeAsync(1);
  expect(request(0).sent).toMatchObject({ draft: draft("ab"), version: 0, submit: false });
  expect(memory.unsent).toMatchObject({ draft: draft("ab") });
  await request(0).reply(stored(request(0).sent));
  expect(last()).toBe("saved");
  expect(memory.unsent).toBeNull();
});

test("one save is under way at a time, and the next carries the version that it returned", async () => {
  const { queue, requests, request } = setup();
  queue.change(draft("a"));
  queue.flush();
  queue.change(draft("ab"));
  queue.flush();
  expect(requests).toHaveLength(1);
  await request(0).reply(stored(request(0).sent));
  queue.flush();
  expect(request(1).sent).toMatchObject({ draft: draft("ab"), version: 1 });
});

test("a submission waits for the draft under way, and nothing follows it", async () => {
  const { queue, requests, request, memory, news } = setup();
  queue.change(draft("a"));
  queue.flush();
  queue.submit(draft("whole"));
  queue.submit(draft("whole"));
  expect(requests).toHaveLength(1);
  await request(0).reply(stored(request(0).sent));
  expect(request(1).sent).toMatchObject({ draft: draft("whole"), version: 1, submit: true });
  await request(1).reply(stored(request(1).sent, { next: "kp-2" }));
  expect(news.at(-1)).toEqual({ kind: "submitted", next: "kp-2" });
  queue.change(draft("too late"));
  queue.flush();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(requests).toHaveLength(2);
  expect(memory.unsent).toBeNull();
});

test("without a connection the answers stay in the browser and are sent again by the same key", async () => {
  const { queue, request, requests, memory, last } = setup();
  queue.change(draft("a"));
  queue.flush();
  await request(0).reply(null);
  expect(last()).toBe("unsaved");
  expect(memory.unsent).toMatchObject({ version: 0, draft: draft("a"), sent: [draft("a")] });
  await jest.advanceTimersByTimeAsync(2000);
  expect(request(1).sent).toEqual(request(0).sent);
  await request(1).reply(stored(request(1).sent));
  expect([last(), requests.length, memory.unsent]).toEqual(["saved", 2, null]);
});

test("a save that arrived although its answer was lost is no conflict", async () => {
  const { queue, request, last } = setup();
  queue.change(draft("a"));
  queue.flush();
  await request(0).reply(null);
  queue.change(draft("ab"));
  queue.flush();
  await request(1).reply(refused("conflict", { meanwhile: meanwhile("a", 1) }));
  expect(request(2).sent).toMatchObject({ draft: draft("ab"), version: 1 });
  await request(2).reply(stored(request(2).sent));
  expect(last()).toBe("saved");
});

test("a submission that arrived although its answer was lost is done", async () => {
  const { queue, request, last } = setup();
  queue.submit(draft("whole"));
  await request(0).reply(null);
  expect(last()).toBe("unsaved");
  await jest.advanceTimersByTimeAsync(2000);
  await request(1).reply(refused("conflict", { meanwhile: meanwhile("whole", 1, "submitted") }));
  expect(last()).toBe("submitted");
});

test("another tab's answers stop the queue until the analyst has chosen", async () => {
  const { queue, requests, request, news, memory } = setup();
  queue.change(draft("mine"));
  queue.flush();
  const theirs = meanwhile("theirs", 4);
  await request(0).reply(refused("conflict", { meanwhile: theirs }));
  expect(news.at(-1)).toEqual({ kind: "conflict", stored: theirs });
  queue.change(draft("mine too"));
  queue.submit(draft("mine too"));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(requests).toHaveLength(1);
  expect(memory.unsent?.draft).toEqual(draft("mine"));
  queue.resolve({ version: 4, draft: draft("mine"), stored: draft("theirs") });
  expect(request(1).sent).toMatchObject({ draft: draft("mine"), version: 4, submit: false });
});

test("taking what is stored forgets the answers here and sends nothing", async () => {
  const { queue, requests, request, memory, last } = setup();
  queue.change(draft("mine"));
  queue.flush();
  await request(0).reply(refused("conflict", { meanwhile: meanwhile("theirs", 4) }));
  queue.resolve({ version: 4, draft: draft("theirs"), stored: draft("theirs") });
  expect([requests.length, memory.unsent, last()]).toEqual([1, null, "saved"]);
});

test("a refused submission says why, and what was answered is kept as a draft", async () => {
  const { queue, request, news, last } = setup();
  const failure = refused("invalid-input", { fields: { "answers.frame": "Choose an answer." } });
  queue.submit(draft("a"));
  await request(0).reply(failure);
  expect(news).toContainEqual({ kind: "refused", failure });
  expect(request(1).sent).toMatchObject({ draft: draft("a"), submit: false });
  await request(1).reply(stored(request(1).sent));
  expect(last()).toBe("saved");
});

test("a draft that can't be stored is not sent again until it changes", async () => {
  const { queue, requests, request } = setup();
  queue.change(draft("too long"));
  queue.flush();
  await request(0).reply(refused("too-large"));
  queue.flush();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(requests).toHaveLength(1);
  queue.change(draft("short"));
  await jest.advanceTimersByTimeAsync(800);
  expect(request(1).sent.draft).toEqual(draft("short"));
});

test("signed out, everything stays and waits for the analyst to come back", async () => {
  const { queue, requests, request, memory, last } = setup();
  queue.change(draft("a"));
  queue.flush();
  await request(0).reply(refused("signed-out"));
  await jest.advanceTimersByTimeAsync(60_000);
  expect([requests.length, last(), memory.unsent?.draft]).toEqual([1, "unsaved", draft("a")]);
  queue.flush();
  await request(1).reply(stored(request(1).sent));
  expect(last()).toBe("saved");
});

test("answers changed back to what is stored need no saving", async () => {
  const { queue, requests, memory } = setup();
  queue.change(draft("a"));
  queue.change(draft(" "));
  await jest.advanceTimersByTimeAsync(5000);
  expect([requests.length, memory.unsent]).toEqual([0, null]);
});
