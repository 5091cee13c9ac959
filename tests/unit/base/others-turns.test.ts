import { setImmediate as turn } from "node:timers/promises";
import { afterOthers } from "@/lib/base/others-turns";

function busy(milliseconds: number) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test("parts that wait are done one after the other, the newest first, with turns in between", async () => {
  const done: string[] = [];
  const parts = ["a", "b", "c"].map((part) =>
    afterOthers(() => {
      busy(2);
      done.push(part);
      return part;
    }),
  );
  let isOver = false;
  const others = (async () => {
    while (!isOver) {
      await turn();
      done.push("-");
    }
  })();
  expect(await Promise.all(parts)).toEqual(["a", "b", "c"]);
  isOver = true;
  await others;
  expect(done.filter((each) => each !== "-")).toEqual(["c", "b", "a"]);
  expect(done.join("")).toMatch(/^-+c-+b-+a/);
});

test("others who are busy get as much time as the part before took", async () => {
  await afterOthers(() => busy(200));
  let worked = 0;
  let isOver = false;
  const others = (async () => {
    while (!isOver) {
      busy(2);
      worked += 2;
      await turn();
    }
  })();
  const workedBefore = await afterOthers(() => worked);
  isOver = true;
  await others;
  // Four turns are given in any case.
  expect(workedBefore).toBeGreaterThan(3 * 4 * 2);
});

test("a part that fails fails alone", async () => {
  const failing = afterOthers(() => {
    throw new Error("no drawing");
  });
  const next = afterOthers(() => "drawn");
  await expect(failing).rejects.toThrow("no drawing");
  expect(await next).toBe("drawn");
});
