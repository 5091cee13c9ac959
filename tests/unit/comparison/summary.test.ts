import { comparison } from "@/lib/comparison/comparison";
import { sentimentSummary } from "@/lib/comparison/summary";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";
import { type SmallStudy, smallRows } from "./small-rows";

const everything = { outlets: [], from: null, to: null, forms: [], by: null };
const outletsOf = (study: SmallStudy) => comparison(columns(smallRows(study)), everything).outlets;
const single = (...codes: string[]) => codes.map((sentiment) => [{ sentiment }]);

test("the demo study's most negative and most positive", () => {
  const { outlets } = comparison(columns(demoRows()), everything);
  expect(sentimentSummary(outlets)).toMatchObject({
    kind: "ranked",
    mostNegative: [
      { slug: "vostochniy-ekspress", mean: -2, n: 3, few: true },
      { slug: "khod-mysley", mean: -2, n: 1, few: true },
    ],
    mostPositive: [{ slug: "haqqin", mean: 0.75, n: 4, few: true }],
  });
});

test("outlets that are all alike are not ranked", () => {
  const study = outletsOf({ outlets: [single("1"), single("1", "1")] });
  expect(sentimentSummary(study)).toMatchObject({ kind: "alike", outlets: [{ n: 1 }, { n: 2 }] });
});

test("a single outlet with a mean is not ranked either", () => {
  const study = outletsOf({ outlets: [single("1"), []] });
  expect(sentimentSummary(study)).toMatchObject({ kind: "one", outlet: { slug: "o0", mean: 1 } });
});

test("without a mean there is nothing to say", () => {
  expect(sentimentSummary(outletsOf({ outlets: [[], [[]]] }))).toEqual({
    value: null,
    reason: "no-mean",
  });
});
