import { dot, outletSign } from "@/components/charts/drawing/kit";
import { mapSign } from "@/components/charts/drawing/map-item";
import { MARKERS, markerPath, outletLook } from "@/components/charts/drawing/marker";

const looks = Array.from({ length: 64 }, (_, position) => outletLook(position));

test("of sixty-four outlets no two have colour and marker alike", () => {
  expect(new Set(looks.map(({ paint, marker }) => `${paint} ${marker}`)).size).toBe(64);
});

test("the first eight outlets are circles, and the ninth begins the colours anew with a marker of its own", () => {
  expect(looks.slice(0, 8).every(({ marker }) => marker === "circle")).toBe(true);
  expect([looks[0]!.paint, looks[7]!.paint, looks[8]!.paint]).toEqual([
    "outlet-0",
    "outlet-7",
    "outlet-0",
  ]);
  expect(looks[8]!.marker).toBe("square");
});

/** Twice the area, by the shoelace formula. */
function doubleArea(corners: number[][]): number {
  const sum = corners.reduce((total, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = corners[(at + 1) % corners.length] ?? [];
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum);
}

const outlines = MARKERS.flatMap((marker) =>
  marker === "circle" ? [] : [[marker, markerPath(marker, { cx: 0, cy: 0, r: 6 })] as const],
);

test.each(outlines)("a %s is about as large as a circle, and stays within its ring", (_, d) => {
  const corners = d
    .slice(1, -1)
    .split("L")
    .map((point) => point.split(" ").map(Number));
  const area = doubleArea(corners) / 2 / (Math.PI * 36);
  expect(area).toBeGreaterThan(0.8);
  expect(area).toBeLessThan(1.2);
  expect(Math.max(...corners.map(([x = 0, y = 0]) => Math.hypot(x, y)))).toBeLessThan(10);
});

test("markers differ in their outline, and none is the sign of codes on the map", () => {
  const look = { kind: "code", paint: "soft", few: false, doubtful: false } as const;
  const code = mapSign(look, { x: 0, y: 0, r: 6 });
  const drawn = [...outlines.map(([, d]) => d), code.kind === "path" ? code.d : ""];
  expect(new Set(drawn).size).toBe(MARKERS.length);
});

test("few quotes make every marker hollow, and low agreement hatches it", () => {
  for (const { paint, marker } of looks) {
    const place = { cx: 4, cy: 4, paint, marker };
    expect(dot(place, { few: true, doubtful: false })).toMatchObject({
      fill: "surface",
      stroke: paint,
    });
    expect(dot(place, { few: false, doubtful: true })).toMatchObject({
      fill: "doubt",
      stroke: paint,
    });
    expect(outletSign({ paint, marker }, { cx: 4, cy: 4, r: 5 })).toMatchObject({ fill: paint });
  }
});
