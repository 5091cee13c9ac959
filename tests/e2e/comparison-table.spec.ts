import type { Page } from "@playwright/test";
import { expect, test } from "../support/page-test";

const slug = "central-asia-defence";

type Interval = { low: number; high: number } | { reason: string };
type Figure = { value: number; interval: Interval } | { value: null; reason: string };
type Frame = {
  name: string;
  count: number;
  n: number;
  contested: number;
  notAnnotated: number;
  share: Figure;
};
type Outlet = {
  name: string;
  n: number;
  sentiment: {
    distribution: Record<string, number>;
    contested: number;
    notAnnotated: number;
    mean: Figure;
  };
  frames: Frame[];
};
type Comparison = { scale: { code: string }[]; outlets: Outlet[] };

const queries = ["", "?outlet=haqqin,kazakhstanskaya-pravda", "?form=verbatim", "?by=3"];

const percent = new Intl.NumberFormat("en", { style: "percent" });
const decimal = new Intl.NumberFormat("en", {
  signDisplay: "exceptZero",
  maximumFractionDigits: 2,
});
const signed = (value: number) => decimal.format(value).replace("-", "−");

/** What the row of numbers says, or nothing where a reason in words stands for them. */
function meanCells({ sentiment: { mean } }: Outlet): string[] {
  if (mean.value === null) return [];
  const { interval } = mean;
  const band = "low" in interval ? [`${signed(interval.low)} to ${signed(interval.high)}`] : [];
  return [signed(mean.value), ...band];
}

function shareCells({ share }: Frame): string[] {
  if (share.value === null || !("low" in share.interval)) return [];
  const { low, high } = share.interval;
  return [percent.format(share.value), `${percent.format(low)}–${percent.format(high)}`];
}

/** The rows of the shown table as their texts, a header that spans rows put before each of them. */
async function tableRows(page: Page, name: string): Promise<string[][]> {
  const table = page.getByRole("table", { name });
  await expect(table).toBeVisible();
  const groups = await table.locator("tbody").evaluateAll((bodies) =>
    bodies.map((body) =>
      [...body.querySelectorAll("tr")].map((row) =>
        [...row.cells].map((cell) => ({
          spans: cell.rowSpan > 1 || cell.scope === "rowgroup",
          text: (cell.querySelector("a")?.textContent ?? cell.textContent ?? "").trim(),
        })),
      ),
    ),
  );
  return groups.flatMap((rows) => {
    const head = rows[0]?.find(({ spans }) => spans)?.text;
    return rows.map((row) => [
      ...(head ? [head] : []),
      ...row.filter(({ spans }) => !spans).map(({ text }) => text),
    ]);
  });
}

for (const query of queries) {
  test(`the tables have the numbers of the data under "${query}"`, async ({ page, request }) => {
    const answer = await request.get(`/api/studies/${slug}/comparison${query}`);
    const { outlets, scale } = (await answer.json()) as Comparison;
    expect(outlets.length).toBeGreaterThan(0);
    const and = query ? "&" : "?";

    await page.goto(`/studies/${slug}${query}${and}tab=table`);
    const sentiments = await tableRows(page, "Quotes of each outlet by sentiment");
    expect(sentiments).toHaveLength(outlets.length);
    for (const outlet of outlets) {
      const { distribution, contested, notAnnotated } = outlet.sentiment;
      const counts = [...scale.map(({ code }) => distribution[code]), contested, notAnnotated];
      const row = sentiments.find(([name]) => name === outlet.name);
      expect(row).toEqual(
        expect.arrayContaining([outlet.name, ...counts.map(String), ...meanCells(outlet)]),
      );
      expect(row?.slice(1, 1 + counts.length)).toEqual(counts.map(String));
    }

    await page.goto(`/studies/${slug}${query}${and}chart=frames&tab=table`);
    const frames = await tableRows(page, "Share of each outlet's quotes that carry a frame");
    const expected = outlets.flatMap(({ name, frames: all }) =>
      all.map((frame) => ({ key: `${frame.name}, ${name}`, frame })),
    );
    for (const { key, frame } of expected) {
      const row = frames.find(([code, outlet]) => `${code}, ${outlet}` === key);
      const { count, contested, notAnnotated, n } = frame;
      const numbers = [count, contested, notAnnotated, n].map(String);
      expect(row?.slice(2, 6), key).toEqual(numbers);
      if (frame.share.value !== null) expect(row?.slice(6), key).toEqual(shareCells(frame));
    }
  });
}
