import { adjudicationChoice, adjudicationInput } from "@/lib/annotation/adjudication/schema";

const place = { quote: "km-1", variable: "sentiment" };
const decision = { ...place, version: 0, codes: ["1"], reason: "Read in context." };

test.each<[string, object, string]>([
  ["a reason that is blank", { reason: " \n" }, "reason"],
  ["a reason that is too long", { reason: "x".repeat(4001) }, "reason"],
  ["a reason that can't be stored", { reason: "half \ud83d" }, "reason"],
  ["a version before the first", { version: -1 }, "version"],
  ["a quote that no quote can be called", { quote: "../kp-1" }, "quote"],
])("%s is refused at its field", (_, change, field) => {
  const result = adjudicationInput.safeParse({ ...decision, ...change });
  expect(result.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test("a withdrawal names the version that it withdraws", () => {
  expect(adjudicationChoice.safeParse({ ...place, version: 0 }).success).toBe(false);
  expect(adjudicationChoice.safeParse({ ...place, version: 1 }).success).toBe(true);
});
