import {
  domainOf,
  percent,
  placedSegments,
  type SegmentInput,
} from "@/components/charts/sentiment-layout";

const segment = (value: number | null, count: number, kind: SegmentInput["kind"] = "code") => ({
  mark: `${kind}:${value}`,
  kind,
  name: "",
  value,
  count,
  href: "",
  label: "",
  amount: "",
  isOpen: false,
  isDoubtful: false,
});
const ends = (segments: SegmentInput[], n: number) =>
  placedSegments(segments, n).map(({ from, to }) => [from, to]);

test("negative quotes lie left of the middle, positive ones right, neutral ones around it", () => {
  expect(ends([segment(-1, 1), segment(0, 2), segment(1, 1)], 4)).toEqual([
    [-0.5, -0.25],
    [-0.25, 0.25],
    [0.25, 0.5],
  ]);
});

test("the most negative value stands furthest left, in whatever order the codes come", () => {
  const placed = placedSegments([segment(2, 1), segment(-1, 1), segment(-2, 1)], 3);
  expect(placed.map(({ value }) => value)).toEqual([-2, -1, 2]);
});

test("all quotes very negative fill the whole left side", () => {
  expect(ends([segment(-2, 5)], 5)).toEqual([[-1, 0]]);
});

test("what has no value begins right of the scale and keeps the unit", () => {
  const [contested] = placedSegments([segment(null, 1, "contested")], 2);
  expect(contested!.from).toBeGreaterThan(1);
  expect(contested!.to - contested!.from).toBeCloseTo(0.5);
});

test("values that no quote has, and outlets without quotes, draw nothing", () => {
  expect(ends([segment(1, 0)], 3)).toEqual([]);
  expect(ends([segment(1, 0)], 0)).toEqual([]);
});

test("the scale ends at 1 until something lies apart from it", () => {
  const bar = (segments: SegmentInput[], n: number) => {
    return { slug: "a", name: "A", n, segments: placedSegments(segments, n) };
  };
  expect(domainOf([bar([segment(2, 1)], 1)])).toEqual({ start: -1, end: 1 });
  const wide = domainOf([bar([segment(null, 4, "not-annotated")], 4)]);
  expect(wide.end).toBeGreaterThanOrEqual(2);
  expect(percent(-1, wide)).toBe(0);
  expect(percent(wide.end, wide)).toBe(100);
});
