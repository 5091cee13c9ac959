import fc from "fast-check";
import type { Columns } from "@/lib/columns/columns";
import { rememberSince } from "@/lib/columns/since";
import { resolve } from "@/lib/comparison/resolve";
import { resolveAgain } from "@/lib/comparison/resolve-again";
import { resolvedOnce } from "@/lib/comparison/resolved-once";
import { columns, type StudyRows } from "../../support/study-rows";
import { anyStudy } from "./any-study";

/** The same study with fewer annotations and decisions, and the quotes on which that changes something. */
function lessOf(rows: StudyRows, kept: readonly boolean[]) {
  const isKept = (_: unknown, at: number) => kept[at % kept.length]!;
  const annotations = rows.annotations.filter(isKept);
  const adjudications = rows.adjudications.filter(isKept);
  const gone = [
    ...rows.annotations.filter((each, at) => !isKept(each, at)),
    ...rows.adjudications.filter((each, at) => !isKept(each, at)),
  ].map(({ quoteId }) => quoteId);
  return { rows: { ...rows, annotations, adjudications }, gone };
}

const placesOf = (of: Columns, ids: readonly number[]) =>
  Int32Array.from(new Set(ids), (id) => of.quotes.id.indexOf(id)).filter((place) => place >= 0);

const anyKept = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });

test("what has changed, resolved anew, gives what resolving everything gives", () => {
  fc.assert(
    fc.property(anyStudy, anyKept, (all, kept) => {
      const { rows, gone } = lessOf(all, kept);
      const [before, after] = [columns(rows), columns(all)];
      after.variables.forEach((_, variable) => {
        const question = { variable };
        const old = resolve(before, question);
        const asBefore = structuredClone(old);
        const quotes = placesOf(after, gone);
        const again = resolveAgain(after, { before: old, question, quotes });
        expect(again).toEqual(resolve(after, question));
        expect(old).toEqual(asBefore);
      });
    }),
  );
});

test("quotes that have come since are not annotated until they are among the changed", () => {
  fc.assert(
    fc.property(anyStudy, (all) => {
      const last = all.quotes.at(-1);
      if (!last) return;
      const without = {
        ...all,
        quotes: all.quotes.slice(0, -1),
        annotations: all.annotations.filter(({ quoteId }) => quoteId !== last.id),
        adjudications: all.adjudications.filter(({ quoteId }) => quoteId !== last.id),
      };
      const [before, after] = [columns(without), columns(all)];
      const question = { variable: 0 };
      const quotes = placesOf(after, [last.id]);
      const again = resolveAgain(after, { before: resolve(before, question), question, quotes });
      expect(again).toEqual(resolve(after, question));
    }),
  );
});

test("columns that came from others are resolved from what was known of those", () => {
  const rows = fc.sample(anyStudy, { numRuns: 1, seed: 7 })[0]!;
  const [before, after] = [columns(rows), columns(rows)];
  const known = resolvedOnce(before, { variable: 0, by: null });
  // Marked by hand, so that it shows where the rest comes from.
  known.present.fill(4);
  rememberSince(after, { columns: before, quotes: Int32Array.of() });
  expect(resolvedOnce(after, { variable: 0, by: null }).present).toEqual(known.present);
  expect(resolvedOnce(after, { variable: 1, by: null })).toEqual(resolve(after, { variable: 1 }));
});
