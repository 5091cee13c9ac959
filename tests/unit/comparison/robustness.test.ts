import fc from "fast-check";
import { withHidden } from "@/lib/columns/columns";
import { midRanks } from "@/lib/comparison/mid-ranks";
import { resolve } from "@/lib/comparison/resolve";
import { resolvedValue } from "@/lib/comparison/resolved-value";
import { type Robustness, robustness } from "@/lib/comparison/robustness";
import { scenarioPatterns } from "@/lib/comparison/scenario-patterns";
import { compared, type Scenario, scenarios } from "@/lib/comparison/scenarios";
import { sentiment } from "@/lib/comparison/sentiment";
import { spinDistance } from "@/lib/comparison/spin-distance";
import { columns, type StudyRows } from "../../support/study-rows";
import { anyHidden, anyStudy } from "./any-study";
import { demoRows } from "./demo-rows";
import { type SmallAnswers, smallRows } from "./small-rows";

const FRAME = 0;
const SENTIMENT = 1;

type Asked = { reference?: number; hidden?: boolean[]; passing?: Uint8Array };

function robustnessOf(rows: StudyRows, { reference = 0, hidden = [], passing }: Asked = {}) {
  const built = withHidden(columns(rows), (quote) => hidden[quote] === true);
  const all = passing ?? new Uint8Array(built.quotes.key.count).fill(1);
  const of = { sentiment: SENTIMENT, frame: FRAME, passing: all, reference };
  return robustness(built, of);
}

/** Means and distances alone. */
function figures(made: Robustness, scenario: Scenario = { kind: "resolved" }) {
  const text = JSON.stringify(scenario);
  const found = made.scenarios.find((each) => JSON.stringify(each.scenario) === text);
  if (!found) throw new Error(`no scenario ${text}`);
  return found.outlets.map(({ n, mean, carrying, distance }) => [n, mean, carrying, distance]);
}

const close = (rows: (number | null)[][]) =>
  rows.map((row) => row.map((value) => (value === null ? null : expect.closeTo(value, 10))));

describe("the demo study, measured from Kazakhstanskaya pravda", () => {
  const demo = robustnessOf(demoRows());
  const ranks = (scenario: Scenario, rank: "meanRank" | "distanceRank") => {
    const text = JSON.stringify(scenario);
    const found = demo.scenarios.find((each) => JSON.stringify(each.scenario) === text);
    return found?.outlets.map((outlet) => outlet[rank]);
  };

  test("19 scenarios: no decision, so no majority; no quote carries other", () => {
    const kinds = demo.scenarios.map(({ scenario }) => scenario.kind);
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect(kinds[0]).toBe("resolved");
    expect(["majority", "annotations", "without-analyst"].map(count)).toEqual([0, 1, 3]);
    expect(["without-code", "without-item"].map(count)).toEqual([9, 5]);
    expect([kinds.length, demo.leftOut]).toEqual([19, 0]);
  });

  test("as resolved: means .75, .67, −1.33 and twice −2, which share places 4 and 5", () => {
    expect(ranks({ kind: "resolved" }, "meanRank")).toEqual([2, 4.5, 1, 4.5, 3]);
    expect(ranks({ kind: "resolved" }, "distanceRank")).toEqual([null, 3, 4, 1, 2]);
    // Weights + .5 over n + 5: of Kazakhstanskaya pravda 3.5, 2.5, 1.5 and 7 × .5 of 11; of Haqqin 1.5,
    // 3.5 and 8 × .5 of 9.
    const haqqin = demo.scenarios[0]!.outlets[2]!;
    expect(haqqin).toMatchObject({ n: 4, mean: 0.75, carrying: 4 });
    expect(haqqin.distance).toBeCloseTo(0.267084, 6);
    expect(demo.scenarios[0]!.outlets[0]).toMatchObject({ distance: 0, distanceRank: null });
  });

  test("without analyst 1, three of Kazakhstanskaya pravda's quotes are contested", () => {
    // kp-1 1 2, kp-2 and kp-3 0 1: three left, all 0. km-1 is 0: mean −1. mt-2 0 −1; mt-3 0: mean −1.
    const scenario: Scenario = { kind: "without-analyst", analyst: 1 };
    expect(figures(demo, scenario).map(([n, mean]) => [n, mean])).toEqual([
      [3, 0],
      [4, -1.75],
      [4, 0.75],
      [2, -1],
      [3, -1],
    ]);
    expect(ranks(scenario, "meanRank")).toEqual([2, 5, 1, 3.5, 3.5]);
  });

  test("each annotation for itself: 52 observations, and no two means alike", () => {
    // Sums 9 of 18, −15 of 8, 9 of 12, −5 of 4, −10 of 10.
    expect(figures(demo, { kind: "annotations" }).map(([n, mean]) => [n, mean])).toEqual([
      [18, 0.5],
      [8, -15 / 8],
      [12, 0.75],
      [4, -1.25],
      [10, -1],
    ]);
    expect(ranks({ kind: "annotations" }, "meanRank")).toEqual([2, 5, 1, 4, 3]);
  });

  test("without Russian threat one of Haqqin's quotes is left, and no sentiment is told", () => {
    const [, , haqqin] = figures(demo, { kind: "without-code", code: "russian-threat" });
    expect(haqqin!.slice(0, 3)).toEqual([0, null, 1]);
  });

  test("without its only item the reference is gone, and every distance with it", () => {
    const scenario: Scenario = { kind: "without-item", item: "kp" };
    expect(ranks(scenario, "distanceRank")).toEqual([null, null, null, null, null]);
    expect(ranks(scenario, "meanRank")).toEqual([null, 3.5, 1, 3.5, 2]);
    expect(demo.scenarios.find((each) => "item" in each.scenario)?.ranked).toEqual({
      mean: 4,
      distance: 0,
    });
  });

  test("Haqqin is the most positive throughout; Khod Mysley the nearest, on one quote", () => {
    expect(demo.outlets[2]!.mean).toEqual({
      rank: 1,
      lowest: 1,
      highest: 1,
      changed: 0,
      missing: 1,
      tried: 9,
    });
    expect(demo.outlets[3]!.distance).toEqual({
      rank: 1,
      lowest: 1,
      highest: 1,
      changed: 0,
      missing: 2,
      tried: 18,
    });
    expect(demo.outlets[1]!.mean).toMatchObject({ rank: 4.5, lowest: 3.5, highest: 5, changed: 7 });
    expect(demo.outlets[0]!.distance).toBeNull();
  });

  test("the examples of the comments", () => {
    expect(midRanks([-2, 0.75, -2, null])).toEqual([1.5, 3, 1.5, null]);
    const built = columns(demoRows());
    const of = { sentiment: 1, frame: 0, passing: new Uint8Array(20).fill(1) };
    const asked = { ...of, base: compared(built, of) };
    expect(scenarios(built, asked).tried).toHaveLength(19);
    const closed = scenarios(built, { ...asked, tellsAnalysts: false }).tried;
    const told = new Set(closed.map(({ kind }) => kind));
    expect([...told]).toEqual(["resolved", "without-code", "without-item"]);
    expect(closed).toHaveLength(19 - 4);
    const tried = [{ kind: "annotations" } as const];
    expect(scenarioPatterns(built, { ...asked, tried })[0]!.frame[3]!.n).toBe(4);
    expect(compared(built, { ...of, without: 2 }).frame.variable).toBe(0);
  });
});

describe("resolving without an analyst, or without decisions", () => {
  const toneOf = (study: Parameters<typeof smallRows>[0], ask: object) => {
    const built = columns(smallRows(study));
    return resolvedValue(built, {
      resolved: resolve(built, { variable: SENTIMENT, ...ask }),
      quote: 0,
    });
  };
  const tones = ["-2", "2", "2"].map((tone) => ({ sentiment: tone }));
  const outlets = [[tones]];
  const adjudicated = [{ quote: 0, sentiment: "0" }];

  test("the others decide, and decisions stand", () => {
    expect(toneOf({ outlets }, { without: 1 })).toEqual({ how: "unanimous", value: "2" });
    expect(toneOf({ outlets }, { without: 2 })).toMatchObject({ how: "contested" });
    expect(toneOf({ outlets }, { without: 9 })).toEqual({ how: "majority", value: "2" });
    const decided = { how: "adjudicated", value: "0" };
    expect(toneOf({ outlets, adjudicated }, { without: 1 })).toEqual(decided);
    expect(toneOf({ outlets: [[[tones[0]!]]] }, { without: 1 })).toMatchObject({
      how: "not-annotated",
    });
  });

  test("annotations alone decide when decisions do not stand", () => {
    const ask = { adjudicated: false };
    expect(toneOf({ outlets, adjudicated }, ask)).toEqual({ how: "majority", value: "2" });
    expect(toneOf({ outlets, adjudicated }, { adjudicated: true }).how).toBe("adjudicated");
  });
});

const ids = (rows: readonly { id: number }[]) => new Set(rows.map(({ id }) => id));

function withAnnotations(rows: StudyRows, annotations: StudyRows["annotations"]): StudyRows {
  const kept = ids(annotations);
  const answers = rows.answers.filter(({ annotationId }) => kept.has(annotationId));
  return { ...rows, annotations, answers };
}

const undecided = (rows: StudyRows) => ({ ...rows, adjudications: [], adjudicationCodes: [] });

/** Each annotation on a quote of its own. */
function loose(rows: StudyRows): StudyRows {
  const quotes = rows.annotations.map(({ id, quoteId }) => {
    return { ...rows.quotes.find((quote) => quote.id === quoteId)!, id, key: `a${id}` };
  });
  const annotations = rows.annotations.map((row) => ({ ...row, quoteId: row.id }));
  return { ...undecided(rows), quotes, annotations };
}

function withoutCode(rows: StudyRows, key: string): StudyRows {
  const [frame, ...others] = rows.variables;
  const gone = frame!.codes.find((code) => code.key === key)!.id;
  const codes = frame!.codes.filter(({ id }) => id !== gone);
  return {
    ...rows,
    variables: [{ ...frame!, codes }, ...others],
    answers: rows.answers.filter(({ codeId }) => codeId !== gone),
    adjudicationCodes: rows.adjudicationCodes.filter(({ codeId }) => codeId !== gone),
  };
}

/** Two items an outlet, its quotes in turn. */
function split(rows: StudyRows): StudyRows {
  const items = rows.items.flatMap((item) => [
    { ...item, id: item.id * 2, key: `${item.key}-a` },
    { ...item, id: item.id * 2 + 1, key: `${item.key}-b` },
  ]);
  const quotes = rows.quotes.map((quote, at) => ({
    ...quote,
    itemId: quote.itemId * 2 + (at % 2),
  }));
  return { ...rows, items, quotes };
}

/** What the study would show if the scenario had been so from the beginning. */
function expected(rows: StudyRows, scenario: Scenario): (number | null)[][] {
  switch (scenario.kind) {
    case "resolved":
      return figures(robustnessOf(rows));
    case "majority":
      return figures(robustnessOf(undecided(rows)));
    case "annotations":
      return figures(robustnessOf(loose(rows)));
    case "without-analyst": {
      const others = rows.annotations.filter(({ analystId }) => analystId + 1 !== scenario.analyst);
      return figures(robustnessOf(withAnnotations(rows, others)));
    }
    case "without-code":
      return figures(robustnessOf(withoutCode(rows, scenario.code))).map(([, , n, distance]) => {
        return [0, null, n!, distance!];
      });
    case "without-item": {
      const item = rows.items.find(({ key }) => key === scenario.item)!.id;
      const passing = Uint8Array.from(rows.quotes, (quote) => Number(quote.itemId !== item));
      return figures(robustnessOf(rows, { passing }));
    }
  }
}

test("every scenario is what the study would show had it been so from the beginning", () => {
  fc.assert(
    fc.property(anyStudy.map(split), (rows) => {
      const made = robustnessOf(rows);
      for (const { scenario } of made.scenarios) {
        expect(figures(made, scenario)).toEqual(close(expected(rows, scenario)));
      }
    }),
    { numRuns: 25 },
  );
});

test("as resolved, means and distances are those of the other figures", () => {
  fc.assert(
    fc.property(anyStudy, anyHidden, (rows, hidden) => {
      const built = withHidden(columns(rows), (quote) => hidden[quote] === true);
      const passing = new Uint8Array(built.quotes.key.count).fill(1);
      const of = (variable: number) => ({ resolved: resolve(built, { variable }), passing });
      const means = sentiment(built, of(SENTIMENT));
      const distances = spinDistance(built, { ...of(FRAME), reference: 0 });
      const { outlets } = robustnessOf(rows, { hidden }).scenarios[0]!;
      for (const [at, outlet] of outlets.entries()) {
        expect(outlet.n).toBe(means[at]!.n);
        expect(outlet.mean).toBe(means[at]!.mean.value);
        expect(outlet.carrying).toBe(distances[at]!.n);
        expect(outlet.distance).toBe(distances[at]!.distance.value);
      }
    }),
    { numRuns: 30 },
  );
});

test("k ranked outlets have ranks that add up to k (k + 1) / 2, and the ranges hold them all", () => {
  fc.assert(
    fc.property(anyStudy, (rows) => {
      const { scenarios: made, outlets } = robustnessOf(rows);
      for (const { ranked, outlets: standings } of made) {
        for (const [rank, k] of [
          ["meanRank", ranked.mean],
          ["distanceRank", ranked.distance],
        ] as const) {
          const sum = standings.reduce((total, each) => total + (each[rank] ?? 0), 0);
          expect(sum).toBe((k * (k + 1)) / 2);
        }
      }
      for (const { outlet, mean } of outlets) {
        const ranks = made.flatMap((each) => each.outlets[outlet]!.meanRank ?? []);
        for (const rank of ranks) {
          expect(rank).toBeGreaterThanOrEqual(mean.lowest!);
          expect(rank).toBeLessThanOrEqual(mean.highest!);
        }
        expect(mean.changed + mean.missing).toBeLessThanOrEqual(mean.tried);
      }
    }),
    { numRuns: 30 },
  );
});

test("mid-ranks: turning the order turns the ranks, and rounding makes no difference", () => {
  const values = fc.array(fc.option(fc.integer({ min: -3, max: 3 })), { maxLength: 8 });
  fc.assert(
    fc.property(values, (list) => {
      const k = list.filter((value) => value !== null).length;
      const turned = midRanks(list.map((value) => (value === null ? null : -value)));
      expect(turned).toEqual(midRanks(list).map((rank) => (rank === null ? null : k + 1 - rank)));
    }),
  );
  expect(midRanks([0.1 + 0.2, 0.3, 0.4])).toEqual([1.5, 1.5, 3]);
  expect(midRanks([])).toEqual([]);
});

const answer = (sentimentKey: string, frame = ["a"]): SmallAnswers => {
  return { frame, sentiment: sentimentKey };
};

describe("scenarios that make no sense are left out", () => {
  const kinds = (made: Robustness) => made.scenarios.map(({ scenario }) => scenario.kind);

  test("with one analyst, neither analysts nor annotations", () => {
    const rows = smallRows({ outlets: [[[answer("1")]], [[answer("2")]]] });
    expect(kinds(robustnessOf(rows))).toEqual([
      "resolved",
      "without-code",
      "without-item",
      "without-item",
    ]);
  });

  test("an analyst who annotated nothing that passes or may be seen is not told of", () => {
    const rows = smallRows({
      outlets: [
        [
          [answer("1"), answer("2")],
          [null, answer("1"), answer("1")],
        ],
      ],
    });
    const analysts = (made: Robustness) =>
      made.scenarios.flatMap(({ scenario }) => ("analyst" in scenario ? [scenario.analyst] : []));
    expect(analysts(robustnessOf(rows))).toEqual([1, 2, 3]);
    expect(analysts(robustnessOf(rows, { passing: Uint8Array.of(1, 0) }))).toEqual([1, 2]);
    expect(analysts(robustnessOf(rows, { hidden: [false, true] }))).toEqual([1, 2]);
  });

  test("majority only where a decision counts", () => {
    const rows = smallRows({
      outlets: [[[answer("1"), answer("2")], [answer("1")]]],
      adjudicated: [{ quote: 0, sentiment: "0" }],
    });
    expect(kinds(robustnessOf(rows))).toContain("majority");
    expect(kinds(robustnessOf(rows, { passing: Uint8Array.of(0, 1) }))).not.toContain("majority");
    expect(kinds(robustnessOf(rows, { hidden: [true] }))).not.toContain("majority");
    const majority = { kind: "majority" } as const;
    expect(figures(robustnessOf(rows), majority)[0]!.slice(0, 2)).toEqual([1, 1]);
    expect(figures(robustnessOf(rows))[0]!.slice(0, 2)).toEqual([2, 0.5]);
  });
});

test("at most 200 scenarios: the items with the most quotes are tried", () => {
  const quotes = Array.from({ length: 299 }, () => [answer("1"), answer("1")]);
  const rows = smallRows({ outlets: [quotes, [[answer("0"), answer("0")]]] });
  const items = Array.from({ length: 250 }, (_, at) => {
    return { id: at, key: `i${at}`, outletId: at < 249 ? 0 : 1, publishedOn: null };
  });
  // Items 199 to 248 have two quotes, the others one.
  const spread = rows.quotes.map((quote, at) => {
    return { ...quote, itemId: at === 299 ? 249 : at < 249 ? at : at - 50 };
  });
  const made = robustnessOf({ ...rows, items, quotes: spread });
  // Resolved, annotations, two analysts, code a: 5, so 195 of 250 items.
  expect([made.scenarios.length, made.leftOut]).toEqual([200, 55]);
  const tried = made.scenarios.flatMap(({ scenario }) => ("item" in scenario ? scenario.item : []));
  expect(tried.slice(0, 50)).toEqual(items.slice(199, 249).map(({ key }) => key));
  expect(tried.slice(50, 52)).toEqual(["i0", "i1"]);
});

test("where nothing is known nothing is ranked", () => {
  const made = robustnessOf(smallRows({ outlets: [[], [[]]] }));
  expect(made.scenarios.map(({ scenario }) => scenario.kind)).toEqual(["resolved", "without-item"]);
  expect(made.outlets[1]!.mean).toEqual({
    rank: null,
    lowest: null,
    highest: null,
    changed: 0,
    missing: 1,
    tried: 1,
  });
});

test("a code that stands for no number leaves an outlet without a mean", () => {
  const rows = smallRows({ outlets: [[[answer("2")]], [[answer("1")]]] });
  rows.variables[1]!.codes[4]!.value = null;
  expect(figures(robustnessOf(rows)).map(([n, mean]) => [n, mean])).toEqual([
    [1, null],
    [1, 1],
  ]);
});

test("a variable that is no scale, and an outlet that is not there, are refused", () => {
  const built = columns(demoRows());
  const passing = new Uint8Array(20).fill(1);
  const of = { sentiment: SENTIMENT, frame: FRAME, passing, reference: 0 };
  expect(() => robustness(built, { ...of, sentiment: FRAME })).toThrow(RangeError);
  expect(() => robustness(built, { ...of, reference: 5 })).toThrow(RangeError);
});

test("robustness survives JSON unchanged", () => {
  fc.assert(
    fc.property(anyStudy, (rows) => {
      const made = robustnessOf(rows);
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    }),
    { numRuns: 20 },
  );
});
