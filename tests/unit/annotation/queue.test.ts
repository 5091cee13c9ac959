import { byOutlet, type QueueEntry, surroundings } from "@/lib/annotation/queue";

const entry = (key: string, position = 0): QueueEntry => {
  return { key, state: "open", outlet: { position, name: `Outlet ${position}` } };
};

const keys = (entries: QueueEntry[]) => entries.map(({ key }) => key).join(" ");

test("the surroundings of a quote are as many as fit, whole lists included", () => {
  const letters = [..."abcdefg"].map((key) => entry(key));
  expect(keys(surroundings(letters, { key: "d", size: 3 }))).toBe("c d e");
  expect(keys(surroundings(letters, { key: "a", size: 3 }))).toBe("a b c");
  expect(keys(surroundings(letters, { key: "g", size: 3 }))).toBe("e f g");
  expect(keys(surroundings(letters, { key: "b", size: 20 }))).toBe("a b c d e f g");
});

test("entries are grouped by outlet in their order", () => {
  const two = [entry("a"), entry("b"), entry("c", 3)];
  expect(byOutlet(two).map(({ outlet, quotes }) => [outlet, keys(quotes)])).toEqual([
    ["Outlet 0", "a b"],
    ["Outlet 3", "c"],
  ]);
});
