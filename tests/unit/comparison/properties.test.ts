import fc from "fast-check";
import { withHidden } from "@/lib/columns/columns";
import { passingQuotes } from "@/lib/columns/filter";
import { type ComparisonFilters, comparison } from "@/lib/comparison/comparison";
import { frameShares } from "@/lib/comparison/frame-shares";
import { resolve } from "@/lib/comparison/resolve";
import { columns, type StudyRows } from "../../support/study-rows";
import { anyHidden, anyStudy } from "./any-study";

const everything: ComparisonFilters = { outlets: [], from: null, to: null, forms: [], by: null };
const figures = (rows: StudyRows) => comparison(columns(rows), everything);

const shuffled = <Row>(rows: readonly Row[]) =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });

test("the order in which annotations arrived does not matter", () => {
  const reordered = anyStudy.chain((rows) =>
    fc.tuple(fc.constant(rows), shuffled(rows.annotations), shuffled(rows.answers)),
  );
  fc.assert(
    fc.property(reordered, ([rows, annotations, answers]) => {
      expect(figures({ ...rows, annotations, answers })).toEqual(figures(rows));
    }),
  );
});

test("the order of analysts does not matter", () => {
  const reordered = anyStudy.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows.analysts)));
  fc.assert(
    fc.property(reordered, ([rows, analysts]) => {
      expect(figures({ ...rows, analysts })).toEqual(figures(rows));
      const by = { ...everything, by: 2 };
      const asBefore = comparison(columns(rows), by);
      expect(comparison(columns({ ...rows, analysts }), by)).toEqual(asBefore);
    }),
  );
});

test("withdrawing an annotation gives the figures from before it was submitted", () => {
  const withOne = anyStudy.filter(({ annotations }) => annotations.length > 0);
  fc.assert(
    fc.property(withOne, fc.nat(), (rows, pick) => {
      const { id } = rows.annotations[pick % rows.annotations.length]!;
      const without = {
        ...rows,
        annotations: rows.annotations.filter((annotation) => annotation.id !== id),
        answers: rows.answers.filter(({ annotationId }) => annotationId !== id),
      };
      const before = figures(without);
      const resubmitted = { ...without, annotations: rows.annotations, answers: rows.answers };
      expect(figures(resubmitted)).toEqual(figures(rows));
      expect(figures({ ...resubmitted, annotations: without.annotations })).toEqual(before);
    }),
  );
});

test("for every outlet and code the five states add up to the outlet's quotes", () => {
  fc.assert(
    fc.property(anyStudy, anyHidden, (rows, hidden) => {
      const built = withHidden(columns(rows), (quote) => hidden[quote] === true);
      for (const outlet of comparison(built, everything).outlets) {
        const quotes = rows.quotes.filter(({ itemId }) => `o${itemId}` === outlet.slug).length;
        const { distribution, n, contested, notAnnotated, hidden: unseen } = outlet.sentiment;
        expect(outlet.n).toBe(quotes);
        expect(n + contested + notAnnotated + unseen).toBe(quotes);
        expect(distribution.reduce((sum, { count }) => sum + count, 0)).toBe(n);
        for (const code of outlet.frames) {
          expect(code.count + code.absent).toBe(code.n);
          expect(code.n + code.contested + code.notAnnotated + code.hidden).toBe(quotes);
        }
      }
    }),
  );
});

test("shares lie between 0 and 1 and inside their intervals, means inside theirs", () => {
  fc.assert(
    fc.property(anyStudy, (rows) => {
      for (const { sentiment, frames } of figures(rows).outlets) {
        for (const { share } of frames) {
          if (share.value === null) continue;
          const { low, high } = share.interval;
          const ordered = [0, low, share.value, high, 1];
          expect(ordered.toSorted((a, b) => a - b)).toEqual(ordered);
        }
        if (sentiment.mean.value === null || !("low" in sentiment.mean.interval)) continue;
        const { low, high } = sentiment.mean.interval;
        const ordered = [-2, low, sentiment.mean.value, high, 2];
        expect(ordered.toSorted((a, b) => a - b)).toEqual(ordered);
      }
    }),
  );
});

test("the shares of a single-select variable add up to 1 where they are defined", () => {
  fc.assert(
    fc.property(anyStudy, (rows) => {
      const built = columns(rows);
      const resolved = resolve(built, { variable: 1 });
      const passing = passingQuotes(built, everything);
      for (const codes of frameShares(built, { resolved, passing })) {
        const shares = codes.flatMap(({ share }) => (share.value === null ? [] : [share.value]));
        if (shares.length > 0) expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      }
    }),
  );
});

test("naming every outlet, form and day is the same as filtering nothing", () => {
  fc.assert(
    fc.property(anyStudy, (rows) => {
      const outlets = rows.outlets.map(({ slug }) => slug);
      const forms: ComparisonFilters["forms"] = ["verbatim", "headline", "paraphrase"];
      const named = { ...everything, outlets, forms, from: "2024", to: "2024" };
      expect(comparison(columns(rows), named)).toEqual(figures(rows));
    }),
  );
});

test("filtering by outlet changes no figure of the outlets that remain", () => {
  fc.assert(
    fc.property(anyStudy, (rows) => {
      const only = comparison(columns(rows), { ...everything, outlets: ["o0"] });
      expect(only.outlets).toEqual(figures(rows).outlets.slice(0, 1));
    }),
  );
});

test("a comparison survives JSON unchanged", () => {
  fc.assert(
    fc.property(anyStudy, (rows) => {
      const made = figures(rows);
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    }),
  );
});
