import { columnStore } from "@/lib/columns/column-store";
import { columns } from "@/lib/columns/columns";
import { smallRows } from "../comparison/small-rows";

const built = (revision: number) => ({ ...columns(smallRows({ outlets: [] })), revision });
const loader = (revision: number) => jest.fn(async () => built(revision));

test("however many ask at once, a study is loaded once", async () => {
  const store = columnStore({ limit: 2 });
  const load = loader(1);
  const study = { key: "1", revision: 1 };
  const [first, second] = await Promise.all([store.get(study, load), store.get(study, load)]);
  expect(load).toHaveBeenCalledTimes(1);
  expect(first).toBe(second);
});

test("a new revision is loaded, and whoever still asks for the old one gets the newer", async () => {
  const store = columnStore({ limit: 2 });
  await store.get({ key: "1", revision: 1 }, loader(1));
  expect((await store.get({ key: "1", revision: 2 }, loader(2))).revision).toBe(2);
  const late = loader(1);
  expect((await store.get({ key: "1", revision: 1 }, late)).revision).toBe(2);
  expect(late).not.toHaveBeenCalled();
});

test("a load that fails is tried again by the next one who asks", async () => {
  const store = columnStore({ limit: 2 });
  const study = { key: "1", revision: 1 };
  await expect(store.get(study, () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect((await store.get(study, loader(1))).revision).toBe(1);
});

test("the study that was used longest ago makes room", async () => {
  const store = columnStore({ limit: 2 });
  const ask = (id: number, load = loader(1)) => store.get({ key: `${id}`, revision: 1 }, load);
  await ask(1);
  await ask(2);
  await ask(1);
  await ask(3);
  const [kept, dropped] = [loader(1), loader(1)];
  await ask(1, kept);
  await ask(2, dropped);
  expect([kept.mock.calls.length, dropped.mock.calls.length]).toEqual([0, 1]);
});
