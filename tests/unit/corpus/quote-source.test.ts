import { sourceOf } from "@/lib/corpus/quote-source";
import { titleOrder } from "@/lib/corpus/title-order";

const place = (id: number, [outletId, itemId, title]: [number, number, string | null]) => {
  return { id, key: `q${id}`, itemId, outletId, titleOrder: titleOrder(title) };
};

const places = [
  place(1, [2, 1, "а"]),
  place(2, [1, 3, null]),
  place(3, [1, 2, null]),
  place(4, [1, 5, "ель"]),
  place(5, [1, 4, "Ёж"]),
  place(6, [2, 1, "а"]),
];

const ids = (found: { id: number }[]) => found.map(({ id }) => id);
const listed = (sort: "title" | "newest") => sourceOf(places, { sort, outlets: [1, 2] });
const all = { from: null, limit: 10 };

test("quotes go by outlet, by title with untitled items last, then as entered, or newest first", async () => {
  expect(ids(await listed("title").walk(all))).toEqual([5, 4, 3, 2, 1, 6]);
  expect(ids(await listed("newest").walk(all))).toEqual([6, 5, 4, 3, 2, 1]);
});

test("a list goes on from a place that has left it, both ways", async () => {
  const { walk, countBefore } = listed("title");
  const gone = place(9, [1, 9, "жук"]);
  expect(ids(await walk({ from: gone, limit: 2 }))).toEqual([3, 2]);
  expect(ids(await walk({ from: gone, back: true, limit: 2 }))).toEqual([4, 5]);
  expect(await countBefore(gone)).toBe(2);
});

test("before the first and after the last nothing follows; backwards from the end comes the last", async () => {
  const { walk } = listed("title");
  expect(await walk({ from: places[5]!, limit: 5 })).toEqual([]);
  expect(await walk({ from: places[4]!, back: true, limit: 5 })).toEqual([]);
  expect(ids(await walk({ from: null, back: true, limit: 2 }))).toEqual([6, 1]);
});
