import { withHidden } from "@/lib/columns/columns";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { type ComparisonFilters, comparison } from "@/lib/comparison/comparison";
import { columns } from "../../support/study-rows";
import { smallRows } from "./small-rows";

const everything: ComparisonFilters = { outlets: [], from: null, to: null, forms: [], by: null };

test("an outlet without quotes in the period is shown with n 0 and a reason", () => {
  const rows = smallRows({
    outlets: [[[{ frame: ["a"], sentiment: "1" }]], [[{ sentiment: "0" }]]],
  });
  rows.items[1]!.publishedOn = "2020";
  const { n, outlets } = comparison(columns(rows), { ...everything, from: "2024" });
  const missing = { value: null, reason: "no-quotes" };
  expect(n).toBe(1);
  expect(outlets.map((outlet) => outlet.n)).toEqual([1, 0]);
  expect(outlets[1]!.sentiment).toMatchObject({ n: 0, mean: missing });
  expect(outlets[1]!.frames).toHaveLength(3);
  for (const { share, count, n: of } of outlets[1]!.frames) {
    expect([share, count, of]).toEqual([missing, 0, 0]);
  }
});

test("only the outlets that are asked for are listed", () => {
  const { outlets } = comparison(columns(smallRows({ outlets: [[], [], []] })), {
    ...everything,
    outlets: ["o2", "o0"],
  });
  expect(outlets.map(({ slug }) => slug)).toEqual(["o0", "o2"]);
});

test("a hidden quote counts in n and as hidden, and nowhere else", () => {
  const quote = [
    { frame: ["a"], sentiment: "2" },
    { frame: ["a"], sentiment: "2" },
  ];
  const built = withHidden(columns(smallRows({ outlets: [[quote, quote]] })), (at) => at === 1);
  const { outlets } = comparison(built, everything);
  const quotes = passingComparedQuotes(built, everything);
  expect(outlets[0]).toMatchObject({
    n: 2,
    sentiment: { n: 1, hidden: 1, contested: 0, notAnnotated: 0, mean: { value: 2 } },
    frames: [
      { code: "a", count: 1, n: 1, hidden: 1, share: { value: 1 } },
      { hidden: 1 },
      { hidden: 1 },
    ],
  });
  expect(quotes[1]!.resolved).toEqual({
    frame: { how: "hidden", value: null },
    sentiment: { how: "hidden", value: null },
  });
});

test("by one analyst, only that analyst's answers are compared", () => {
  const quote = [
    { frame: ["a"], sentiment: "2" },
    { frame: ["b"], sentiment: "-1" },
  ];
  const built = columns(smallRows({ outlets: [[quote, [{ frame: ["a"], sentiment: "2" }]]] }));
  const { outlets } = comparison(built, { ...everything, by: 2 });
  expect(outlets[0]!.sentiment).toMatchObject({
    n: 1,
    notAnnotated: 1,
    contested: 0,
    mean: { value: -1 },
  });
});

test("contested, absent, not annotated and 0 are told apart", () => {
  const quotes = [
    [
      { frame: ["a"], sentiment: "0" },
      { frame: [], sentiment: "1" },
    ],
    [{ frame: ["b"], sentiment: "0" }],
    [],
  ];
  const { outlets } = comparison(columns(smallRows({ outlets: [quotes] })), everything);
  expect(outlets[0]!.frames[0]).toMatchObject({
    count: 0,
    absent: 1,
    n: 1,
    contested: 1,
    notAnnotated: 1,
    share: { value: 0 },
  });
  expect(outlets[0]!.sentiment).toMatchObject({
    n: 1,
    contested: 1,
    notAnnotated: 1,
    mean: { value: 0 },
  });
});

test("a codebook without sentiment is refused, one with a frame variable still empty is not", () => {
  const bare = smallRows({ outlets: [[]] });
  bare.variables = bare.variables.slice(0, 1);
  expect(() => comparison(columns(bare), everything)).toThrow("no variable sentiment");
  const empty = comparison(
    columns(smallRows({ frames: [], outlets: [[[{ frame: [] }]]] })),
    everything,
  );
  expect(empty.outlets[0]!.frames).toEqual([]);
});
