import { bytesOf } from "@/lib/columns/bytes-of";
import { type ColumnSource, columnStore } from "@/lib/columns/column-store";
import { sinceOf } from "@/lib/columns/since";
import { StudyColumns } from "@/lib/columns/study-columns";

const head = (revision: number) => ({ revision, codebook: null, outlets: [], analysts: [] });

/** A source whose study is at a revision, and which counts how often it is asked. */
function source(revision: number, { goesOn = true } = {}) {
  const asked = { load: 0, advance: 0 };
  const of: ColumnSource = {
    load: async () => {
      asked.load++;
      return new StudyColumns(head(revision));
    },
    advance: async (study) => {
      asked.advance++;
      if (!goesOn) return null;
      study.head = head(revision);
      return Int32Array.of();
    },
  };
  return { of, asked };
}

const roomy = { limit: 2 ** 20 };

test("however many ask at once, a study is loaded once", async () => {
  const store = columnStore(roomy);
  const { of, asked } = source(1);
  const study = { key: "1", revision: 1 };
  const [first, second] = await Promise.all([store.get(study, of), store.get(study, of)]);
  expect(asked).toEqual({ load: 1, advance: 0 });
  expect(first).toBe(second);
});

test("a new revision takes in what changed, once for all who ask, and says what it came from", async () => {
  const store = columnStore(roomy);
  const first = await store.get({ key: "1", revision: 1 }, source(1).of);
  const { of, asked } = source(2);
  const study = { key: "1", revision: 2 };
  const [now, too] = await Promise.all([store.get(study, of), store.get(study, of)]);
  expect(now.revision).toBe(2);
  expect(too).toBe(now);
  expect(asked).toEqual({ load: 0, advance: 1 });
  expect(first.revision).toBe(1);
  expect(sinceOf(now)?.columns).toBe(first);
});

test("whoever still asks for an old revision gets the newer", async () => {
  const store = columnStore(roomy);
  await store.get({ key: "1", revision: 2 }, source(2).of);
  const late = source(1);
  expect((await store.get({ key: "1", revision: 1 }, late.of)).revision).toBe(2);
  expect(late.asked).toEqual({ load: 0, advance: 0 });
});

test("a study that was read at a later revision than asked for is not read again for that one", async () => {
  const store = columnStore(roomy);
  await store.get({ key: "1", revision: 1 }, source(5).of);
  const { of, asked } = source(5);
  expect((await store.get({ key: "1", revision: 4 }, of)).revision).toBe(5);
  expect(asked).toEqual({ load: 0, advance: 0 });
});

test("what can't take the changes in is loaded anew", async () => {
  const store = columnStore(roomy);
  await store.get({ key: "1", revision: 1 }, source(1).of);
  const { of, asked } = source(2, { goesOn: false });
  const now = await store.get({ key: "1", revision: 2 }, of);
  expect([now.revision, asked, sinceOf(now)]).toEqual([2, { load: 1, advance: 1 }, undefined]);
});

test("a load that fails is tried again by the next one who asks", async () => {
  const store = columnStore(roomy);
  const study = { key: "1", revision: 1 };
  const away: ColumnSource = { ...source(1).of, load: () => Promise.reject(new Error("away")) };
  await expect(store.get(study, away)).rejects.toThrow("away");
  expect((await store.get(study, source(1).of)).revision).toBe(1);
});

test("after changes that could not be read the study is loaded whole", async () => {
  const store = columnStore(roomy);
  await store.get({ key: "1", revision: 1 }, source(1).of);
  const broken: ColumnSource = { ...source(2).of, advance: () => Promise.reject(new Error("cut")) };
  await expect(store.get({ key: "1", revision: 2 }, broken)).rejects.toThrow("cut");
  const { of, asked } = source(2);
  expect((await store.get({ key: "1", revision: 2 }, of)).revision).toBe(2);
  expect(asked).toEqual({ load: 1, advance: 0 });
});

/** A study with some items, which take memory. */
function large(items: number): ColumnSource {
  return {
    ...source(1).of,
    load: async () => {
      const study = new StudyColumns({
        ...head(1),
        outlets: [{ id: 1, slug: "outlet", name: "Outlet", position: 0 }],
      });
      for (let id = 1; id <= items; id++) study.corpus.addItem([id, `item-${id}`, 1, "2024"]);
      return study;
    },
  };
}

test("studies make room by their bytes, the one used longest ago first", async () => {
  const size = bytesOf((await large(1000).load()).now());
  const store = columnStore({ limit: 2.5 * size });
  const ask = (key: string, of = large(1000)) => store.get({ key, revision: 1 }, of);
  await ask("1");
  await ask("2");
  await ask("1");
  await ask("3");
  expect(store.bytes()).toBeLessThanOrEqual(2.5 * size);
  const [kept, dropped] = [source(1), source(1)];
  await ask("1", kept.of);
  await ask("2", dropped.of);
  expect([kept.asked.load, dropped.asked.load]).toEqual([0, 1]);
});

test("a study larger than all the room is still kept while it is asked for", async () => {
  const store = columnStore({ limit: 10 });
  const first = await store.get({ key: "1", revision: 1 }, large(100));
  const again = source(1);
  expect(await store.get({ key: "1", revision: 1 }, again.of)).toBe(first);
  expect(again.asked.load).toBe(0);
});
