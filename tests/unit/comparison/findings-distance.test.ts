import { type Figures, findings } from "@/lib/comparison/findings";
import { figures, find } from "./made-figures";

function distances(...values: (number | null)[]): Figures["distances"] {
  const ranked = values.map((value, outlet) => {
    return { outlet, n: outlet === 4 ? 3 : 9, few: outlet === 4, distance: { value } };
  });
  return { reference: 0, ranked };
}

describe("distance", () => {
  const five = [{}, {}, {}, {}, {}];
  const names = (list?: { slug: string }[]) => list?.map(({ slug }) => slug);

  test("nearest and farthest, ties named, an outlet of few quotes in neither", () => {
    const made = figures(five, { distances: distances(0, 0.2, 0.5, 0.2, 0.01) });
    const found = find(made, "distance");
    expect([names(found?.nearest), names(found?.farthest)]).toEqual([["o1", "o3"], ["o2"]]);
    expect(found?.reference).toEqual({ slug: "o0", name: "Outlet 0", n: 9 });
    expect(found?.few).toBe(1);
  });

  test("as near as each other, none is farthest; of one alone neither", () => {
    const alike = find(figures(five, { distances: distances(0, 0.2, 0.2, null) }), "distance");
    expect([names(alike?.nearest), alike?.farthest]).toEqual([["o1", "o2"], []]);
    const one = find(figures(five, { distances: distances(0, 0.2, null, null) }), "distance");
    expect([names(one?.nearest), one?.farthest]).toEqual([["o1"], []]);
  });

  test("none that rests on enough can't be told; without others there is nothing to tell", () => {
    const few = { distances: distances(0, null, null, null, 0.4) };
    const asked = findings(
      figures(
        five.map(() => ({ mean: 1, frames: [[1, 6]] })),
        few,
      ),
    );
    expect(asked.find(({ kind }) => kind === "too-few-to-tell")).toEqual({
      kind: "too-few-to-tell",
      chart: "distance",
      n: 9,
      reference: { slug: "o0", name: "Outlet 0" },
      few: "others",
    });
    const alone = findings(figures([{ mean: 0 }], { distances: distances(0) }));
    expect(alone.map(({ kind }) => kind)).toEqual(["sides", "certainty"]);
  });
});

test.each([
  [2, [9, 7], "reference"],
  [2, [9, 3], "reference"],
  [2, [4, 0], "both"],
  [9, [4, 0], "others"],
])("a reference of %d quotes and others of %j: too few has %s", (own, others, few) => {
  const ranked = [own, ...others].map((n, outlet) => {
    return { outlet, n, few: n < 5 || own < 5, distance: { value: n > 0 ? 0.3 : null } };
  });
  const made = figures([{ mean: 1, frames: [[1, 6]] }, {}, {}], {
    distances: { reference: 0, ranked },
  });
  expect(find(made, "too-few-to-tell")).toMatchObject({ n: own, few, reference: { slug: "o0" } });
});
