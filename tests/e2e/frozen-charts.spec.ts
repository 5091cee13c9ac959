import { CHARTS } from "@/lib/comparison/search";
import { expect, test } from "../support/world-test";

const demo = "/studies/central-asia-defence";

for (const chart of CHARTS) {
  test(`the chart ${chart} has a frozen address that a reader opens, alone and in a frame`, async ({
    pageOf,
  }) => {
    const page = await pageOf("admin");
    await page.goto(`${demo}?chart=${chart}`);
    const tools = page.getByRole("region", { name: /^Take away/ }).first();
    await tools.getByRole("button", { name: "Freeze this figure" }).click();
    await tools.getByRole("link", { name: "Open the frozen figure" }).click();
    await page.waitForURL(/\/frozen\/[0-9a-f]{16}$/);
    const { origin, pathname } = new URL(page.url());
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "-";

    const reader = await pageOf();
    await reader.goto(origin + pathname);
    await expect(reader.getByText("The study shows the same numbers today.")).toBeVisible();
    await expect(reader.locator("a.drawn-mark:visible").first()).toBeVisible();
    await reader.goto(`${origin}/embed${pathname}`);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(reader.locator("svg:visible")).toHaveCount(1);
    await reader.goto(`${origin}/embed${demo}?chart=${chart}`);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(title);
  });
}
