import { expect, test } from "../support/page-test";

const study = "/studies/central-asia-defence";

test("a date that can't be read keeps its field, with a sentence beside it", async ({ page }) => {
  await page.goto(`${study}?from=2024-08`);
  const from = page.getByRole("textbox", { name: "From" });
  await from.fill("2024-02-30");
  await from.press("Enter");
  await expect(page.getByText("There is no such date.")).toBeVisible();
  await expect(from).toHaveValue("2024-02-30");
  await page.reload();
  await expect(from).toHaveValue("2024-02-30");
});

test("the table tells the numbers of the chart, and its counts open the quotes as well", async ({
  page,
}) => {
  await page.goto(study);
  await page
    .getByRole("navigation", { name: /Frames/ })
    .getByRole("link", { name: "Table" })
    .click();
  const table = page.getByRole("table");
  await expect(table.getByRole("row")).toHaveCount(1 + 10 * 5);
  await table.getByRole("link", { name: /^Haqqin, Russian threat: 3 of 4 quotes/ }).click();
  await expect(page.getByRole("heading", { name: "Haqqin: Russian threat" })).toBeFocused();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the whole comparison is there, and its filters work", async ({ page }) => {
    await page.goto(study);
    await expect(page.getByRole("link", { name: "Haqqin, Neutral: 2 of 4 quotes" })).toBeVisible();
    await page.getByRole("checkbox", { name: "Haqqin" }).check();
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page.getByRole("link", { name: /^Khod Mysley/ })).toHaveCount(0);
    await page.getByRole("link", { name: "Haqqin, Neutral: 2 of 4 quotes" }).click();
    await expect(page.getByRole("heading", { name: "Haqqin: Neutral" })).toBeVisible();
  });
});
