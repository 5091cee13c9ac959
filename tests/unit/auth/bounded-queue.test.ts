import { boundedQueue } from "@/lib/auth/bounded-queue";

/** Work that ends when it is told to. */
function handles() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((end) => ends.push(end));
    running -= 1;
  };
  return { ends, work, most: () => most };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("so many run at once, the others wait their turn", async () => {
  const queue = boundedQueue({ atOnce: 2, waiting: 10 });
  const { ends, work, most } = handles();
  const all = Promise.all(Array.from({ length: 5 }, () => queue(work)));
  for (let done = 0; done < 5; done += 1) {
    await settled();
    ends[done]?.();
  }
  await all;
  expect(most()).toBe(2);
});

test("what finds the line full is refused at once", async () => {
  const queue = boundedQueue({ atOnce: 1, waiting: 1 });
  const { ends, work } = handles();
  const first = queue(work);
  const second = queue(work);
  await expect(queue(work)).rejects.toMatchObject({ code: "unavailable" });
  await settled();
  ends[0]?.();
  await first;
  await settled();
  ends[1]?.();
  await second;
});

test("work that fails makes room for the next", async () => {
  const queue = boundedQueue({ atOnce: 1, waiting: 1 });
  await expect(queue(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(queue(() => Promise.resolve(7))).resolves.toBe(7);
});
