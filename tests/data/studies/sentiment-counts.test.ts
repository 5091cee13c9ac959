import { visibleStudies } from "@/lib/auth/study-access";
import { getColumns } from "@/lib/columns/queries";
import { resolve } from "@/lib/comparison/resolve";
import { sentiment } from "@/lib/comparison/sentiment";
import { sentimentCounts } from "@/lib/comparison/sentiment-counts";
import { openDemoStudy } from "../../support/open-demo-study";

test("the strips of the list hold the counts of the comparison's own figure", async () => {
  await openDemoStudy();
  const [access] = await visibleStudies(null);
  if (!access) throw new Error("the demo study is published");
  const columns = await getColumns(access);
  const variable = columns.variables.findIndex(({ key }) => key === "sentiment");
  const passing = new Uint8Array(columns.quotes.key.count).fill(1);
  const figure = sentiment(columns, { resolved: resolve(columns, { variable }), passing });
  const strips = sentimentCounts(columns);
  expect(strips?.map(({ slug }) => slug)).toEqual(columns.outlets.map(({ slug }) => slug));
  for (const [at, strip] of (strips ?? []).entries()) {
    expect(strip.counts.map(({ count }) => count)).toEqual(
      figure[at]?.distribution.map(({ count }) => count),
    );
    const { contested, notAnnotated, hidden } = strip;
    expect({ contested, notAnnotated, hidden }).toMatchObject({
      contested: figure[at]?.contested,
      notAnnotated: figure[at]?.notAnnotated,
      hidden: figure[at]?.hidden,
    });
  }
  const quotes = strips?.map(({ counts, contested, notAnnotated }) =>
    counts.reduce((sum, { count }) => sum + count, contested + notAnnotated),
  );
  expect(quotes).toEqual([6, 4, 4, 2, 4]);
});
