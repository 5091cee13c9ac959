import { execFile } from "node:child_process";
import { promisify } from "node:util";

test("importing annotations takes at most three times what bare statements take for the same rows", async () => {
  const script = ["--import", "tsx", "tests/bench/bulk.ts", "--json"];
  const counts = ["4000", "4000", "4000"];
  const { stdout } = await promisify(execFile)(process.execPath, [...script, ...counts]);
  const measured: { ratio: number }[] = JSON.parse(stdout);
  // The least disturbed of three.
  expect(Math.min(...measured.map(({ ratio }) => ratio))).toBeLessThan(3);
}, 60_000);
