import fc from "fast-check";
import { ValueLists } from "@/lib/agreement/value-lists";

const anyList = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 })
  .map((values) => values.sort((a, b) => a - b));

const contents = (lists: ValueLists) =>
  [...lists.inOrder()].map((list) => [
    ...lists.values.slice(lists.starts[list]!, lists.starts[list + 1]!),
  ]);

test("lists have one order, whatever the order in which they came and whenever it was asked for", () => {
  fc.assert(
    fc.property(fc.array(anyList), fc.array(fc.boolean(), { minLength: 1 }), (given, asked) => {
      const [lists, backwards] = [new ValueLists(), new ValueLists()];
      for (const [at, list] of given.entries()) {
        lists.count(Int32Array.from(list), { size: list.length, times: 1 });
        if (asked[at % asked.length]) lists.inOrder();
      }
      for (const list of given.toReversed()) {
        backwards.count(Int32Array.from(list), { size: list.length, times: 1 });
      }
      expect(contents(lists)).toEqual(contents(backwards));
      expect(contents(lists).length).toBe(new Set(given.map(String)).size);
    }),
  );
});
