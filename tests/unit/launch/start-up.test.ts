import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkDatabaseFolder } from "@/lib/launch/data-folder";
import { describeError } from "@/lib/launch/failure";
import { isNodeNewEnough } from "@/lib/launch/node-version";
import { sessionSecret } from "@/lib/launch/session-secret";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["18.20.4", false],
  ["20.18.3", false],
  ["20.19.0", true],
  ["22.1.0", true],
])("Node %s is new enough: %s", (version, enough) => {
  expect(isNodeNewEnough(version)).toBe(enough);
});

test("the session secret is long, kept, and readable by its owner alone", () => {
  const data = join(folder, "data");
  const secret = sessionSecret(data);
  expect(secret).toMatch(/^[\w-]{64}$/);
  expect(statSync(join(data, "session-secret")).mode & 0o777).toBe(0o600);
  expect(sessionSecret(data)).toBe(secret);
});

test("two installations have two secrets", () => {
  expect(sessionSecret(join(folder, "a"))).not.toBe(sessionSecret(join(folder, "b")));
});

test("an empty secret file is refused rather than used", () => {
  writeFileSync(join(folder, "session-secret"), "\n");
  expect(() => sessionSecret(folder)).toThrow("holds no secret");
});

test("a database folder that cannot be made is named", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => checkDatabaseFolder(join(folder, "file/data/a.db"))).toThrow(
    join(folder, "file/data"),
  );
});

test("a database folder that is missing is made", () => {
  checkDatabaseFolder(join(folder, "new/data/a.db"));
  expect(statSync(join(folder, "new/data")).isDirectory()).toBe(true);
  mkdirSync(join(folder, "again"));
  expect(() => checkDatabaseFolder(join(folder, "again/a.db"))).not.toThrow();
});

test("an error is told in one line with its causes, whatever it contains", () => {
  const cause = new TypeError("line one\nline two \u001b[31mred");
  const line = describeError(new Error("Saving failed", { cause }));
  expect(line).toBe("Error: Saving failed, because of TypeError: line one line two  [31mred");
});
