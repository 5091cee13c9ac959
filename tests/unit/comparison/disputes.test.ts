import { withHidden } from "@/lib/columns/columns";
import { disputeGroups, nextContested } from "@/lib/comparison/dispute-groups";
import { disputedQuotes } from "@/lib/comparison/disputes";
import { shownDisputes } from "@/lib/comparison/shown-disputes";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";
import { type SmallAnswers, type SmallStudy, smallRows } from "./small-rows";

const tones = (...codes: string[]): SmallAnswers[] => codes.map((sentiment) => ({ sentiment }));
const found = (study: SmallStudy) => disputedQuotes(columns(smallRows(study)));

test("two of three alike are a majority; alike sets of codes are no dispute", () => {
  const annotations = tones("1", "1", "0").map((answers) => ({ ...answers, frame: ["a"] }));
  expect(found({ outlets: [[annotations]] })).toEqual([
    {
      key: "q0",
      outlet: { slug: "o0", name: "Outlet 0", position: 0 },
      disputes: [
        {
          variable: "sentiment",
          name: "Sentiment",
          how: "majority",
          analysts: 3,
          answers: 2,
          votes: [
            { key: "1", name: "1", count: 2 },
            { key: "0", name: "0", count: 1 },
          ],
          adjudicated: false,
        },
      ],
    },
  ]);
});

test("sets are compared as wholes, and no code at all is an answer", () => {
  const annotations = [{ frame: ["a", "b"] }, { frame: ["b", "a"] }, { frame: [] }];
  const [quote] = found({ outlets: [[annotations]] });
  expect(quote?.disputes).toMatchObject([
    { variable: "frame", how: "majority", analysts: 3, answers: 2 },
  ]);
  expect(quote?.disputes[0]?.votes.map(({ key, count }) => [key, count])).toEqual([
    ["a", 2],
    ["b", 2],
  ]);
});

test("sets are told apart by every code of a long list", () => {
  const frames = Array.from({ length: 70 }, (_, at) => `f${at}`);
  const annotations = [{ frame: ["f1", "f69"] }, { frame: ["f1", "f68"] }];
  const [quote] = found({ outlets: [[annotations]], frames });
  expect(quote?.disputes[0]).toMatchObject({ how: "contested", answers: 2 });
});

test("an analyst who left a variable open does not differ on it", () => {
  const annotations = [...tones("1"), { frame: ["a"] }, ...tones("-1")];
  const sentiment = found({ outlets: [[annotations]] })[0]?.disputes.find(
    ({ variable }) => variable === "sentiment",
  );
  expect(sentiment).toMatchObject({ how: "contested", analysts: 2, answers: 2 });
});

test("quotes that one analyst or nobody annotated are in no dispute, nor are hidden ones", () => {
  expect(found({ outlets: [[[], tones("1"), tones("2", "2")]] })).toEqual([]);
  const blind = withHidden(columns(smallRows({ outlets: [[tones("1", "2")]] })), () => true);
  expect(disputedQuotes(blind)).toEqual([]);
});

test("quotes stand in the study's order, whatever the order in which they were entered", () => {
  const rows = smallRows({ outlets: [[tones("1", "2")], [tones("1", "2")]] });
  const outlets = rows.outlets.map((outlet) => ({ ...outlet, position: 1 - outlet.position }));
  expect(disputedQuotes(columns({ ...rows, outlets })).map(({ key }) => key)).toEqual(["q1", "q0"]);
});

test("a decision ends a dispute for the list, and stays counted in its progress", () => {
  const study = { outlets: [[tones("1", "2"), tones("1", "1", "2"), tones("0", "2")]] };
  const before = disputeGroups(found(study));
  expect(before.contested.map(({ key }) => key)).toEqual(["q0", "q2"]);
  expect(before.majority.map(({ key }) => key)).toEqual(["q1"]);
  expect(before.progress).toEqual({ contested: 2, decided: 0 });
  const decided = disputeGroups(found({ ...study, adjudicated: [{ quote: 0, sentiment: "1" }] }));
  expect(decided.contested.map(({ key }) => key)).toEqual(["q2"]);
  expect(decided.progress).toEqual({ contested: 2, decided: 1 });
});

test("a quote is decided once nothing contested is left on it", () => {
  const both = [
    { frame: ["a"], sentiment: "1" },
    { frame: ["b"], sentiment: "2" },
  ];
  const half = { outlets: [[both]], adjudicated: [{ quote: 0, sentiment: "1" }] };
  const groups = disputeGroups(found(half));
  expect(groups.progress).toEqual({ contested: 1, decided: 0 });
  expect(groups.contested[0]?.disputes.map(({ variable }) => variable)).toEqual(["frame"]);
});

test("the way leads on to the next contested quote, round to the beginning, and never to itself", () => {
  const quotes = found({ outlets: [[tones("1", "2"), tones("1", "1", "2"), tones("0", "2")]] });
  expect(nextContested(quotes, "q0")).toBe("q2");
  expect(nextContested(quotes, "q1")).toBe("q2");
  expect(nextContested(quotes, "q2")).toBe("q0");
  expect(nextContested(quotes, "unknown")).toBe("q0");
  const one = found({ outlets: [[tones("1", "2")]] });
  expect(nextContested(one, "q0")).toBeNull();
});

test("the demo study's disputes are those of its files", () => {
  const quotes = disputedQuotes(columns(demoRows()));
  const of = (key: string) => quotes.find((quote) => quote.key === key)?.disputes;
  expect(of("kp-1")?.find(({ variable }) => variable === "sentiment")).toMatchObject({
    how: "majority",
    analysts: 3,
    answers: 2,
    votes: [
      { key: "2", count: 2 },
      { key: "1", count: 1 },
    ],
  });
  const contested = quotes
    .filter(({ disputes }) =>
      disputes.some(({ variable, how }) => variable === "sentiment" && how === "contested"),
    )
    .map(({ outlet }) => outlet.slug);
  expect(contested).toEqual(["vostochniy-ekspress", "khod-mysley", "mardan-telegram"]);
});

test("of many disputed quotes the first are shown, with how many there are and what comes next", () => {
  const quotes = Array.from({ length: 5 }, () => tones("1", "0"));
  const of = columns(smallRows({ outlets: [[...quotes, tones("1", "1", "0")]] }));
  const all = shownDisputes(of, { most: 2, quote: null });
  expect(all.contested.quotes.map(({ key }) => key)).toEqual(["q0", "q1"]);
  expect([all.contested.total, all.majority.total, all.any]).toEqual([5, 1, true]);
  expect([all.progress, all.next, all.disputes]).toEqual([{ contested: 5, decided: 0 }, "q0", []]);
  const one = shownDisputes(of, { most: 0, quote: "q4" });
  expect([one.contested.quotes, one.next, one.disputes.length]).toEqual([[], "q0", 1]);
});
