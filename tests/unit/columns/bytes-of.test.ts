import { bytesOf, columnBytes } from "@/lib/columns/bytes-of";
import { syntheticColumns } from "../../bench/figures/synthetic-columns";
import { columns } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";

test("columns of a large study take less than 24 bytes an annotation", () => {
  const built = syntheticColumns(100_000);
  expect(columnBytes(built) / built.annotations.quote.length).toBeLessThan(24);
});

test("what figures keep beside columns is estimated with them", () => {
  const built = columns(demoRows());
  const beside = built.variables.map(({ codes }) => 1 + 8 * Math.ceil(codes.length / 32));
  const each = beside.reduce((sum, bytes) => sum + bytes, 0);
  expect(bytesOf(built) - columnBytes(built)).toBe(each * built.hidden.length);
});
