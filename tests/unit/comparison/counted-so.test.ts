import { placeOfText } from "@/lib/columns/texts";
import { countedSo } from "@/lib/comparison/counted-so";
import { markOf } from "@/lib/comparison/mark";
import { quotesBehindMark } from "@/lib/comparison/quotes-behind";
import { everything } from "@/lib/comparison/search";
import type { Way } from "@/lib/comparison/way";
import { wayText } from "@/lib/comparison/way";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";

const demo = columns(demoRows());
const place = (key: string) => demo.variables.findIndex((each) => each.key === key);
const quote = (key: string) => placeOfText(demo.quotes.key, key);

const ways: Way[] = [
  { kind: "majority" },
  { kind: "annotations" },
  { kind: "without-analyst", analyst: 1 },
  { kind: "without-code", code: "discredit" },
];

test.each(ways)(
  "quotes behind a mark of a way are those that count with a code in it: $kind",
  (way) => {
    for (const { slug } of demo.outlets) {
      const mark = markOf(`frame:*:${slug}~~${wayText(way)}`)!;
      const behind = new Set(quotesBehindMark(demo, { mark, filters: everything }));
      const counted = countedSo(demo, { variable: place("frame"), way });
      for (const [at, outlet] of demo.quotes.outlet.entries()) {
        if (demo.outlets[outlet]!.slug !== slug) continue;
        expect(counted(at).length > 0).toBe(behind.has(at));
      }
    }
  },
);

test("where every annotation counts, each code is told with the annotations that give it", () => {
  const counted = countedSo(demo, { variable: place("sentiment"), way: { kind: "annotations" } });
  const given = counted(quote("ve-2"));
  expect(given.length).toBeGreaterThan(1);
  for (const { annotations } of given) expect(annotations).toBeGreaterThan(0);
});

test("without a code, a quote counts with the others that it carries", () => {
  const all = countedSo(demo, { variable: place("frame"), way: { kind: "majority" } });
  const way = { kind: "without-code", code: "foreign-hand" } as const;
  const rest = countedSo(demo, { variable: place("frame"), way });
  const codes = all(quote("ve-1")).map(({ code }) => code);
  expect(codes).toContain("foreign-hand");
  expect(rest(quote("ve-1")).map(({ code }) => code)).toEqual(
    codes.filter((code) => code !== "foreign-hand"),
  );
});
