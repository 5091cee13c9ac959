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
type Comparison = { scale: { code: string; name: string }[]; outlets: Outlet[] };

const queries = ["", "?outlet=haqqin,kazakhstanskaya-pravda", "?form=verbatim", "?by=3"];

const percent = new Intl.NumberFormat("en", { style: "percent" });
const decimal = new Intl.NumberFormat("en", {
  signDisplay: "exceptZero",
  maximumFractionDigits: 2,
});
const signed = (value: number) => decimal.format(value).replace("-", "−");

type Row = Record<string, string>;

/** The rows of the shown table, each cell by the head of its column. */
async function tableRows(page: Page): Promise<Row[]> {
  const table = page.getByRole("table").first();
  await expect(table).toBeVisible();
  return table.evaluate((shown: HTMLTableElement) => {
    const text = (cell: Element) => (cell.querySelector("a") ?? cell).textContent?.trim() ?? "";
    const heads = [...(shown.tHead?.rows[0]?.cells ?? [])].map(text);
    return [...(shown.tBodies[0]?.rows ?? [])].map((row) =>
      Object.fromEntries([...row.cells].map((cell, at) => [heads[at], text(cell)])),
    );
  });
}

function expectInterval(row: Row, figure: Figure, format: (value: number) => string) {
  const interval = figure.value !== null && "low" in figure.interval ? figure.interval : null;
  expect(row["95% from"]).toBe(interval ? format(interval.low) : "–");
  expect(row.to).toBe(interval ? format(interval.high) : "–");
}

for (const query of queries) {
  test(`the tables have the numbers of the data under "${query}"`, async ({ page, request }) => {
    const answer = await request.get(`/api/studies/${slug}/comparison${query}`);
    const { outlets, scale } = (await answer.json()) as Comparison;
    expect(outlets.length).toBeGreaterThan(0);
    const and = query ? "&" : "?";

    await page.goto(`/studies/${slug}${query}${and}tab=table`);
    const sentiments = await tableRows(page);
    expect(sentiments).toHaveLength(outlets.length);
    for (const { name, n, sentiment } of outlets) {
      const row = sentiments.find(({ Outlet }) => Outlet === name)!;
      expect(row.Quotes).toBe(String(n));
      for (const code of scale) {
        expect(row[code.name], `${name}, ${code.name}`).toBe(
          String(sentiment.distribution[code.code]),
        );
      }
      expect(row.Contested).toBe(String(sentiment.contested));
      expect(row["Not annotated"]).toBe(String(sentiment.notAnnotated));
      expect(row.Mean).toBe(sentiment.mean.value === null ? "–" : signed(sentiment.mean.value));
      expectInterval(row, sentiment.mean, signed);
    }

    await page.goto(`/studies/${slug}${query}${and}chart=frames&tab=table`);
    const frames = await tableRows(page);
    for (const { name, frames: all } of outlets) {
      for (const { name: frame, count, n, contested, notAnnotated, share } of all) {
        const row = frames.find((each) => each.Frame === frame && each.Outlet === name)!;
        const numbers = [row.Quotes, row["Of n"], row.Contested, row["Not annotated"]];
        expect(numbers, `${frame}, ${name}`).toEqual(
          [count, n, contested, notAnnotated].map(String),
        );
        expect(row.Share).toBe(share.value === null ? "–" : percent.format(share.value));
        expectInterval(row, share, percent.format);
      }
    }
  });
}

test("a long table scrolls below its heads and beside its first column, which stay in sight", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 600 });
  await page.goto(`/studies/${slug}?chart=robustness&tab=table`);
  const every = page.getByRole("region", { name: "Every way of counting, outlet by outlet" });
  await every.evaluate((box) => box.scrollTo(200, 900));
  const places = await every.evaluate((box) => {
    const top = box.getBoundingClientRect();
    const head = box.querySelector("thead th")!.getBoundingClientRect();
    return { down: head.top - top.top, across: head.left - top.left, scrolled: box.scrollTop };
  });
  expect(places).toEqual({ down: 0, across: 0, scrolled: 900 });
});
