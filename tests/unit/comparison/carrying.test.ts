import { passingQuotes } from "@/lib/columns/filter";
import { carryingAny } from "@/lib/comparison/carrying";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { resolve } from "@/lib/comparison/resolve";
import { resolvedOnce } from "@/lib/comparison/resolved-once";
import { everything } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";

const demo = columns(demoRows());

test.each([["discredit"], ["discredit", "foreign-hand"], ["nothing"], []])(
  "a quote that carries any of the frames counts once: %j %j",
  (...codes) => {
    const asked = new Set(codes.filter((code) => code !== undefined));
    const passing = passingQuotes(demo, everything);
    const resolved = resolve(demo, { variable: 0 });
    const counts = carryingAny(demo, { resolved, passing, codes: asked });
    const quotes = passingComparedQuotes(demo, everything);
    const carries = (value: string | string[] | null | undefined) =>
      [value ?? []].flat().some((code) => asked.has(code));
    expect([...counts]).toEqual(
      demo.outlets.map(
        ({ slug }) =>
          quotes.filter(({ outlet, resolved: of }) => outlet === slug && carries(of.frame?.value))
            .length,
      ),
    );
  },
);

test("a variable is resolved once for the same columns, and anew for others", () => {
  const of = { variable: 0, by: null };
  expect(resolvedOnce(demo, of)).toBe(resolvedOnce(demo, of));
  expect(resolvedOnce(demo, of)).toEqual(resolve(demo, { variable: 0 }));
  expect(resolvedOnce({ ...demo }, of)).not.toBe(resolvedOnce(demo, of));
  expect(resolvedOnce(demo, { variable: 0, by: 1 })).toEqual(resolve(demo, { variable: 0, by: 1 }));
});
