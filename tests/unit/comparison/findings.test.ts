import fc from "fast-check";
import { alphas } from "@/lib/agreement/alphas";
import { columns } from "@/lib/columns/columns";
import type { StudyRows } from "@/lib/columns/study-rows";
import { comparison } from "@/lib/comparison/comparison";
import { contrast } from "@/lib/comparison/contrast";
import type { FoundOutlet } from "@/lib/comparison/finding-sides";
import { type Figures, type Finding, findings } from "@/lib/comparison/findings";
import { resolve } from "@/lib/comparison/resolve";
import { spinDistance } from "@/lib/comparison/spin-distance";
import { anyStudy } from "./any-study";
import { demoRows } from "./demo-rows";

function figuresOf(rows: StudyRows, outlets: string[] = []): Figures {
  const built = columns(rows);
  const passing = new Uint8Array(built.quotes.key.length).fill(1);
  const resolved = resolve(built, { variable: 0 });
  const filters = { outlets, from: null, to: null, forms: [], by: null };
  const distances = spinDistance(built, { resolved, passing, reference: 0 });
  return {
    outlets: comparison(built, filters).outlets,
    named: built.outlets,
    contrasts: contrast(built, { resolved, passing }),
    distances: { reference: 0, ranked: distances },
    alphas: {
      sentiment: alphas(built, { variable: 1, passing }).variable,
      frame: alphas(built, { variable: 0, passing }).variable,
    },
  };
}

type Made = { mean?: number | null; n?: number; frames?: [number, number][]; reason?: string };

/** An outlet named by its place; frames a, b, c … as count and n. */
function outlet({ mean = null, n = 6, frames = [[0, n]], reason }: Made, at: number): FoundOutlet {
  return {
    slug: `o${at}`,
    name: `Outlet ${at}`,
    n,
    sentiment: {
      n,
      few: n < 5,
      mean: mean === null ? { value: null, reason: reason ?? "none-resolved" } : { value: mean },
    },
    frames: frames.map(([count, of], code) => ({ code: "abcdef"[code]!, count, n: of })),
  };
}

const alpha = (value: number) => ({ value, units: 30 });

function figures(made: Made[], others: Partial<Figures> = {}): Figures {
  const outlets = made.map(outlet);
  return {
    outlets,
    named: outlets.map(({ slug, name }) => ({ slug, name })),
    contrasts: [],
    distances: null,
    alphas: { sentiment: alpha(0.7), frame: alpha(0.9) },
    ...others,
  };
}

const find = <Kind extends Finding["kind"]>(of: Figures, kind: Kind) =>
  findings(of).find((each) => each.kind === kind) as Extract<Finding, { kind: Kind }> | undefined;

describe("the demo study", () => {
  const demo = figuresOf(demoRows());

  test("two outlets for, three against, with the frames of each side", () => {
    expect(findings(demo).map(({ kind }) => kind)).toEqual([
      "sides",
      "frames",
      "too-few-to-tell",
      "certainty",
    ]);
    const sides = find(demo, "sides");
    expect(sides?.positive.map(({ slug, n, few }) => [slug, n, few])).toEqual([
      ["haqqin", 4, true],
      ["kazakhstanskaya-pravda", 6, false],
    ]);
    expect(sides?.negative.map(({ slug, mean, n }) => [slug, mean, n])).toEqual([
      ["vostochniy-ekspress", -2, 3],
      ["khod-mysley", -2, 1],
      ["mardan-telegram", expect.closeTo(-4 / 3, 12), 3],
    ]);
    expect(sides?.neutral).toEqual([]);
    // Regional agency kp-1 to kp-3, Russian threat hq-2 to hq-4; discredit ve-1, ve-3, ve-4 and mt-4.
    expect(find(demo, "frames")?.sides).toEqual([
      {
        side: "positive",
        codes: [
          { code: "regional-agency", count: 3, n: 10, few: false },
          { code: "russian-threat", count: 3, n: 10, few: false },
        ],
        tied: 2,
      },
      {
        side: "negative",
        codes: [{ code: "discredit", count: 4, n: 10, few: false }],
        tied: 1,
      },
    ]);
  });

  test("no contrast is distinct, no distance rests on five quotes, one outlet has five", () => {
    expect(find(demo, "contrast")).toBeUndefined();
    expect(find(demo, "too-few-to-tell")).toEqual({
      kind: "too-few-to-tell",
      chart: "distance",
      n: 6,
    });
    expect(find(demo, "certainty")).toEqual({
      kind: "certainty",
      chart: "agreement",
      outlets: 5,
      few: 4,
      smallest: 2,
      largest: 6,
      sentiment: { value: expect.closeTo(0.899382, 6), n: 20, range: "from-800" },
      frame: { value: expect.closeTo(0.904628, 6), n: 20, range: "from-800" },
    });
  });

  test("outlets that are not compared are in no fact", () => {
    const some = findings(figuresOf(demoRows(), ["haqqin", "khod-mysley"]));
    expect(JSON.stringify(some)).not.toContain("mardan-telegram");
    expect(some.at(-1)).toMatchObject({ kind: "too-few", outlets: 2, few: 2, smallest: 2 });
  });
});

test("a mean of 0 is on no side, also when it is 0 but for rounding", () => {
  const sides = find(figures([{ mean: 0 }, { mean: 0.1 + 0.2 - 0.3 }, { mean: 0.2 }]), "sides");
  expect(sides?.neutral.map(({ slug }) => slug)).toEqual(["o0", "o1"]);
  expect(sides?.positive).toHaveLength(1);
});

test("counts are pooled over a side, and of three that share the first place two are named", () => {
  const made = figures([
    {
      mean: 1,
      frames: [
        [2, 5],
        [1, 6],
        [0, 6],
        [3, 6],
      ],
    },
    {
      mean: 2,
      frames: [
        [1, 2],
        [2, 2],
        [3, 4],
        [0, 4],
      ],
    },
    {
      mean: -1,
      frames: [
        [0, 6],
        [0, 6],
        [0, 6],
        [0, 6],
      ],
    },
  ]);
  expect(find(made, "frames")?.sides).toEqual([
    {
      side: "positive",
      codes: [
        { code: "a", count: 3, n: 7, few: false },
        { code: "b", count: 3, n: 8, few: false },
      ],
      tied: 4,
    },
  ]);
});

test("sides without frames, and no sides at all", () => {
  const none = findings(figures([{ mean: 1 }]));
  expect(none[1]).toEqual({ kind: "too-few-to-tell", chart: "frames", n: 0 });
  const neutral = findings(figures([{ mean: 0, frames: [[3, 6]] }]));
  expect(neutral.map(({ kind }) => kind)).toEqual(["sides", "certainty"]);
});

test("without a mean the sides can't be told, and without numbers nobody asks for them", () => {
  const few = findings(figures([{ n: 0 }, { n: 0 }]));
  expect(few[0]).toEqual({ kind: "too-few-to-tell", chart: "sentiment", n: 0 });
  expect(few.at(-1)).toMatchObject({ kind: "too-few", smallest: 0, largest: 0 });
  const unnumbered = findings(figures([{ n: 6, reason: "no-numbers" }]));
  expect(unnumbered.map(({ kind }) => kind)).toEqual(["certainty"]);
});

function contrasted(code: string, z: number | null, distinct = true) {
  const logOdds = z === null ? { value: null } : { z };
  const sides = { own: { count: 6, n: 8 }, others: { count: 1, n: 20 } };
  return { code, ...sides, difference: { value: 0.7 }, logOdds, distinct, few: false };
}

test("the most certain of the distinct contrasts, whichever its sign", () => {
  const contrasts = [
    { outlet: 0, codes: [contrasted("a", 3), contrasted("b", 9, false), contrasted("c", null)] },
    { outlet: 1, codes: [contrasted("a", -4), contrasted("b", 4)] },
  ];
  expect(find(figures([{}, {}], { contrasts }), "contrast")).toEqual({
    kind: "contrast",
    chart: "contrast",
    slug: "o1",
    name: "Outlet 1",
    code: "a",
    own: { count: 6, n: 8 },
    others: { count: 1, n: 20 },
    difference: 0.7,
    z: -4,
    few: false,
  });
  const none = [{ outlet: 0, codes: [contrasted("a", 9, false)] }];
  expect(find(figures([{}, {}], { contrasts: none }), "contrast")).toBeUndefined();
});

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
    });
    const alone = findings(figures([{ mean: 0 }], { distances: distances(0) }));
    expect(alone.map(({ kind }) => kind)).toEqual(["sides", "certainty"]);
  });
});

test.each([
  [0.6669, "below-667"],
  [0.667, "below-800"],
  [0.7999, "below-800"],
  [0.8, "from-800"],
  [-0.2, "below-667"],
])("α of %f stands %s", (value, range) => {
  const made = figures([{ mean: 1 }], {
    alphas: { sentiment: alpha(value), frame: { value: null, reason: "no-variation", units: 4 } },
  });
  expect(find(made, "certainty")).toMatchObject({
    sentiment: { value, n: 30, range },
    frame: { value: null, reason: "no-variation", n: 4 },
  });
});

test("an outlet of five quotes is enough not to be too few", () => {
  expect(find(figures([{ n: 4 }, { n: 5 }]), "certainty")).toMatchObject({ few: 1, largest: 5 });
  expect(find(figures([{ n: 4 }, { n: 4 }]), "too-few")).toMatchObject({ few: 2, largest: 4 });
});

test("without outlets there are no facts", () => {
  expect(findings(figures([]))).toEqual([]);
});

const ORDER = ["sentiment", "frames", "contrast", "distance", "agreement"];

test("of any study: at most five facts, one a chart, in their order, ready for JSON", () => {
  fc.assert(
    fc.property(anyStudy, (rows) => {
      const made = findings(figuresOf(rows));
      const charts = made.map(({ chart }) => ORDER.indexOf(chart));
      expect(charts).toEqual([...new Set(charts)].sort());
      expect(charts.at(-1)).toBe(4);
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    }),
    { numRuns: 30 },
  );
});

test("of any study: every outlet with a mean is on one side, or neutral", () => {
  fc.assert(
    fc.property(anyStudy, (rows) => {
      const of = figuresOf(rows);
      const sides = find(of, "sides");
      const told = sides ? [...sides.positive, ...sides.negative, ...sides.neutral] : [];
      const means = of.outlets.flatMap(({ slug, sentiment: { mean } }) =>
        mean.value === null ? [] : [slug],
      );
      expect(told.map(({ slug }) => slug).sort()).toEqual(means.sort());
    }),
    { numRuns: 30 },
  );
});
