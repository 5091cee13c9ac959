import fc from "fast-check";
import { begunOnOneState, type Looking } from "@/lib/columns/one-state";
import type { Told } from "@/lib/columns/thread-queries";

/** A reader who sees these revisions, one a look, and notes what it is told. */
function reader(sees: readonly number[]) {
  const told: Told[] = [];
  const looking: Looking = {
    revision: async () => sees[Math.min(told.length, sees.length - 1)]!,
    tell: (what) => told.push(what),
  };
  return { ...looking, told };
}

test("readers who see the same state each read a part of it", async () => {
  const readers = [reader([7]), reader([7]), reader([7])];
  expect(await begunOnOneState(readers)).toEqual(readers);
  expect(readers.map(({ told }) => told)).toEqual([0, 1, 2].map((at) => [{ at, of: 3 }]));
});

test("where somebody saved in between all look again, until they see the same", async () => {
  const readers = [reader([7, 8]), reader([8, 8])];
  expect(await begunOnOneState(readers)).toEqual(readers);
  expect(readers.map(({ told }) => told)).toEqual([
    ["look again", { at: 0, of: 2 }],
    ["look again", { at: 1, of: 2 }],
  ]);
});

test("where somebody saves all the time, after five looks one reads the whole", async () => {
  const first = reader([1, 3, 5, 7, 9]);
  const second = reader([2, 4, 6, 8, 10]);
  expect(await begunOnOneState([first, second])).toEqual([first]);
  expect(first.told).toEqual([...Array(4).fill("look again"), { at: 0, of: 1 }]);
  expect(second.told).toEqual(Array(4).fill("look again"));
});

test("whoever reads, reads one state, and its parts are the whole", async () => {
  const anySights = fc.array(
    fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 5, maxLength: 5 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  await fc.assert(
    fc.asyncProperty(anySights, async (sights) => {
      const readers = sights.map(reader);
      const reading = await begunOnOneState(readers);
      const looks = reading[0]!.told.length - 1;
      const seen = reading.map((each) => sights[readers.indexOf(each)]![looks]);
      expect(new Set(seen).size).toBe(1);
      expect(reading.map(({ told }) => told.at(-1))).toEqual(
        reading.map((_, at) => ({ at, of: reading.length })),
      );
    }),
  );
});

test("a look that fails fails the reading", async () => {
  const failing = { ...reader([1]), revision: () => Promise.reject(new Error("no database")) };
  await expect(begunOnOneState([reader([1]), failing])).rejects.toThrow("no database");
});
