import { mostConnections, openFilesLimit } from "@/lib/launch/most-connections";

test.each([
  [256, 156],
  [1024, 768],
  [20_000, 15_000],
  [64, 1],
  ["unlimited", Number.POSITIVE_INFINITY],
] as const)("of %s open files %s may be connections", (openFiles, connections) => {
  expect(mostConnections(openFiles)).toBe(connections);
});

test("the system tells how many files this process may have open", () => {
  const limit = openFilesLimit();
  expect(limit === "unlimited" || limit >= 64).toBe(true);
});
