import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fingerprint, refresh } from "@/lib/launch/fingerprint";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "parallax-fingerprint-"));
  mkdirSync(join(root, "app/deep"), { recursive: true });
  writeFileSync(join(root, "app/page.tsx"), "one");
  writeFileSync(join(root, "app/deep/page.tsx"), "two");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const print = () => fingerprint(root, ["app", "missing"]);

test("new times on the same contents change nothing", () => {
  const before = print();
  utimesSync(join(root, "app/page.tsx"), new Date(), new Date());
  expect(print()).toBe(before);
});

test.each<[string, () => void]>([
  [
    "an older content under an old time",
    () => {
      writeFileSync(join(root, "app/page.tsx"), "six");
      utimesSync(join(root, "app/page.tsx"), 0, 0);
    },
  ],
  ["a new file", () => writeFileSync(join(root, "app/new.tsx"), "")],
  ["a removed file", () => rmSync(join(root, "app/deep/page.tsx"))],
  [
    "contents that move between files",
    () => {
      writeFileSync(join(root, "app/page.tsx"), "two");
      writeFileSync(join(root, "app/deep/page.tsx"), "one");
    },
  ],
  ["a file that appears where none was", () => writeFileSync(join(root, "missing"), "")],
])("%s is noticed", (_what, change) => {
  const before = print();
  change();
  expect(print()).not.toBe(before);
});

test("another fact, such as another Node, is noticed", () => {
  expect(fingerprint(root, ["app"], ["127"])).not.toBe(fingerprint(root, ["app"], ["115"]));
});

test("work is done once, and again after its inputs change", async () => {
  const stamp = join(root, "out/stamp");
  let times = 0;
  const work = async () => {
    times++;
  };
  expect(await refresh({ stamp, print: "a", work })).toBe(true);
  expect(await refresh({ stamp, print: "a", work })).toBe(false);
  expect(await refresh({ stamp, print: "b", work })).toBe(true);
  expect(times).toBe(2);
  expect(readFileSync(stamp, "utf8")).toBe("b");
});

test("work that fails is done again although its inputs are the same", async () => {
  const stamp = join(root, "stamp");
  await refresh({ stamp, print: "a", work: async () => {} });
  const broken = async () => {
    throw new Error("cut short");
  };
  await expect(refresh({ stamp, print: "b", work: broken })).rejects.toThrow("cut short");
  expect(await refresh({ stamp, print: "a", work: async () => {} })).toBe(true);
});
