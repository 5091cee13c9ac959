import fc from "fast-check";
import { everything, STEP_CHOICES } from "@/lib/comparison/search";
import type { StudyRows } from "../../support/study-rows";
import { anyStudy } from "../comparison/any-study";
import { bundleOf, recompute, removeUnpacked, unpacked } from "./unpacked-bundle";

afterEach(removeUnpacked);

const LEVELS = [
  { key: "stance", level: "nominal", select: "one", values: [null, null, null] },
  { key: "length", level: "ratio", select: "one", values: [0, 1, 2.5] },
  { key: "heat", level: "interval", select: "one", values: [0.1, 0.2, 5] },
  { key: "order", level: "ordinal", select: "one", values: [null, null, null] },
  { key: "topics", level: "nominal", select: "many", values: Array(40).fill(null) },
] as const;

/** Picks by counting on: as good as chance for a study of any shape, and the same every time. */
const pick = (annotation: number, variable: number, of: number) =>
  (annotation * 7 + variable * 3 + (annotation % 5)) % of;

/** The study with five more variables, of every level, answered by whoever annotated. */
function withVariables(rows: StudyRows): StudyRows {
  const more = LEVELS.map(({ key, level, select, values }, at): StudyRows["variables"][number] => ({
    id: 10 + at,
    key,
    name: key,
    level,
    select,
    max: 3,
    codes: values.map((value, code) => {
      const id = 2000 + at * 100 + code;
      return { id, key: `${key}-${code}`, name: `${key} ${code}`, value };
    }),
  }));
  const answers = rows.annotations.flatMap(({ id: annotationId }) =>
    more.flatMap(({ select, codes }, at) => {
      // Some leave a question out; of many codes one or two are given.
      if (select === "one" && (annotationId + at) % 6 === 0) return [];
      const [first, second] = [pick(annotationId, at, codes.length), pick(annotationId + 1, at, 9)];
      const chosen = select === "one" ? [first] : [...new Set([first, second])];
      return chosen.map((code) => ({ annotationId, codeId: codes[code]!.id }));
    }),
  );
  const dates = ["2024-08-12", "2024-08", "2024", null, "2024-09-01"];
  return {
    ...rows,
    items: rows.items.map((item, at) => ({ ...item, publishedOn: dates[at % dates.length]! })),
    variables: [...rows.variables, ...more],
    answers: [...rows.answers, ...answers],
  };
}

const anySearch = fc.record({
  outlets: fc.subarray(["o0", "o1"]),
  from: fc.constantFrom(null, "2024-08-01"),
  variable: fc.constantFrom(null, "topics", "length", "stance"),
  across: fc.constantFrom(null, "frame", "topics"),
  step: fc.constantFrom(...STEP_CHOICES),
});

test("a study of any shape is computed alike: contested, missing, adjudicated, of every level", async () => {
  await fc.assert(
    fc.asyncProperty(anyStudy.map(withVariables), anySearch, async (rows, asked) => {
      const known = asked.outlets.filter((slug) => rows.outlets.some((each) => each.slug === slug));
      const search = { ...everything, ...asked, outlets: known };
      const { code, said, complained } = recompute(unpacked(await bundleOf(rows, { search })));
      removeUnpacked();
      expect(complained).toBe("");
      expect(said.split("\n").filter((line) => /differ/.test(line))).toEqual([]);
      expect(code).toBe(0);
    }),
    { numRuns: 8 },
  );
});
