import { resolve } from "@/lib/comparison/resolve";
import { resolvedOnce } from "@/lib/comparison/resolved-once";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";

const demo = columns(demoRows());

test("a variable is resolved once for the same columns, and anew for others", () => {
  const of = { variable: 0, by: null };
  expect(resolvedOnce(demo, of)).toBe(resolvedOnce(demo, of));
  expect(resolvedOnce(demo, of)).toEqual(resolve(demo, { variable: 0 }));
  expect(resolvedOnce({ ...demo }, of)).not.toBe(resolvedOnce(demo, of));
  expect(resolvedOnce(demo, { variable: 0, by: 1 })).toEqual(resolve(demo, { variable: 0, by: 1 }));
});
