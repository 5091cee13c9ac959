import {
  byOutlet,
  firstToDo,
  neighbours,
  nextToDo,
  progress,
  type QueueEntry,
  type QuoteState,
  queueOrder,
  surroundings,
} from "@/lib/annotation/queue";

function entry(key: string, state: QuoteState = "open", place = [0, 1, 1]): QueueEntry {
  const [position = 0, itemId = 1, quoteId = 1] = place;
  return { key, state, outlet: { position, name: `Outlet ${position}` }, itemId, quoteId };
}

const keys = (entries: QueueEntry[]) => entries.map(({ key }) => key).join(" ");

/** "a+ b~ c" is: a submitted, b a draft, c open. */
function queue(text: string): QueueEntry[] {
  const states: Record<string, QuoteState> = { "+": "submitted", "~": "draft" };
  return text
    .split(" ")
    .map((word, place) => entry(word[0] ?? "", states[word[1] ?? ""] ?? "open", [0, 1, place]));
}

test("quotes stand by outlet, then by item, then as they were entered", () => {
  const mixed = [
    entry("d", "open", [1, 1, 4]),
    entry("c", "open", [0, 9, 3]),
    entry("b", "open", [0, 2, 7]),
    entry("a", "open", [0, 2, 6]),
  ];
  expect(keys(queueOrder(mixed))).toBe("a b c d");
});

test("who comes back goes on with a draft, else with the first open quote", () => {
  expect(firstToDo(queue("a+ b c~ d"))?.key).toBe("c");
  expect(firstToDo(queue("a+ b c+ d"))?.key).toBe("b");
  expect(firstToDo(queue("a+ b+"))).toBeNull();
  expect(firstToDo([])).toBeNull();
});

test("after a quote comes the next one not submitted, going round to the beginning", () => {
  expect(nextToDo(queue("a b+ c+ d"), "b")?.key).toBe("d");
  expect(nextToDo(queue("a~ b+ c+ d+"), "c")?.key).toBe("a");
  expect(nextToDo(queue("a+ b c+"), "b")).toBeNull();
  expect(nextToDo(queue("a+ b"), "gone")?.key).toBe("b");
});

test("the neighbours of a quote are those beside it, whatever their state", () => {
  expect(neighbours(queue("a+ b c+"), "b")).toEqual({ previous: "a", next: "c" });
  expect(neighbours(queue("a b"), "a")).toEqual({ previous: null, next: "b" });
  expect(neighbours(queue("a b"), "gone")).toEqual({ previous: null, next: null });
});

test("the surroundings of a quote are as many as fit, whole lists included", () => {
  const letters = queue("a b c d e f g");
  expect(keys(surroundings(letters, { key: "d", size: 3 }))).toBe("c d e");
  expect(keys(surroundings(letters, { key: "a", size: 3 }))).toBe("a b c");
  expect(keys(surroundings(letters, { key: "g", size: 3 }))).toBe("e f g");
  expect(keys(surroundings(letters, { key: "b", size: 20 }))).toBe("a b c d e f g");
});

test("progress counts what is submitted, what is begun and all", () => {
  expect(progress(queue("a+ b~ c d+"))).toEqual({ submitted: 2, drafts: 1, total: 4 });
});

test("entries are grouped by outlet in their order", () => {
  const two = [entry("a", "open", [0]), entry("b", "open", [0]), entry("c", "open", [3])];
  expect(byOutlet(two).map(({ outlet, quotes }) => [outlet, keys(quotes)])).toEqual([
    ["Outlet 0", "a b"],
    ["Outlet 3", "c"],
  ]);
});
