import fc from "fast-check";
import { alphas } from "@/lib/agreement/alphas";
import { comparison } from "@/lib/comparison/comparison";
import { contrast } from "@/lib/comparison/contrast";
import { type Figures, findings } from "@/lib/comparison/findings";
import { resolve } from "@/lib/comparison/resolve";
import { spinDistance } from "@/lib/comparison/spin-distance";
import { columns, type StudyRows } from "../../support/study-rows";
import { anyStudy } from "./any-study";
import { demoRows } from "./demo-rows";
import { alpha, figures, find } from "./made-figures";

function figuresOf(rows: StudyRows, outlets: string[] = []): Figures {
  const built = columns(rows);
  const passing = new Uint8Array(built.quotes.key.count).fill(1);
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
      reference: { slug: "kazakhstanskaya-pravda", name: "Kazakhstanskaya pravda" },
      few: "others",
    });
    expect(find(demo, "certainty")).toEqual({
      kind: "certainty",
      chart: "agreement",
      outlets: 5,
      few: 4,
      smallest: 2,
      largest: 6,
      quotes: 20,
      decided: 17,
      sentiment: { value: expect.closeTo(0.899382, 6), n: 20 },
      frame: { value: expect.closeTo(0.904628, 6), n: 20 },
    });
  });

  test("outlets that are not compared are in no fact", () => {
    const some = findings(figuresOf(demoRows(), ["haqqin", "khod-mysley"]));
    expect(JSON.stringify(some)).not.toContain("mardan-telegram");
    expect(some.at(-1)).toMatchObject({ kind: "too-few", outlets: 2, few: 2, smallest: 2 });
  });
});

test("an outlet whose interval holds 0 is on neither side", () => {
  const made = figures([
    { mean: 0.22, n: 40 },
    { mean: -0.5, n: 40 },
  ]);
  const interval = (at: number, low: number, high: number) => {
    const { sentiment } = made.outlets[at]!;
    return {
      ...made.outlets[at]!,
      sentiment: { ...sentiment, mean: { ...sentiment.mean, interval: { low, high } } },
    };
  };
  const outlets = [interval(0, -0.02, 0.44), interval(1, -0.8, -0.2)];
  const sides = find({ ...made, outlets }, "sides");
  expect(sides).toMatchObject({
    positive: [],
    negative: [{ slug: "o1" }],
    neutral: [{ slug: "o0" }],
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

test("α is told with its quotes, and judged elsewhere", () => {
  const made = figures([{ mean: 1 }], {
    alphas: { sentiment: alpha(0.9), frame: { value: null, reason: "no-variation", units: 4 } },
  });
  expect(find(made, "certainty")).toMatchObject({
    sentiment: { value: 0.9, n: 30 },
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
