import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/page-test";

const path = "/tools/agreement";

const field = (page: Page) => page.getByRole("textbox", { name: "Table", exact: true });
const compute = (page: Page) => page.getByRole("button", { name: "Compute" }).click();
const heading = (page: Page) => page.getByRole("heading", { name: "Result", exact: true });
const sentence = (page: Page) => page.getByText(/^Krippendorff’s α is /);

const table = "unit,Айгүл,Борис\nu1,1,1\nu2,high,3\nu3,2,2\nu4,3,3\nu5,1,2\nu6,2,2\n";

/** What is selected in the field. */
const selected = (page: Page) =>
  field(page).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );

test("a wrong cell is named, its row selected and nothing lost; corrected, the result has the focus", async ({
  page,
  expectConsoleError,
}) => {
  expectConsoleError(/status of 400/);
  await page.goto("/");
  await page.getByRole("link", { name: "Agreement calculator" }).click();
  await expect(page).toHaveURL(path);
  await field(page).fill(table);
  await page.getByRole("radio", { name: /^Ranks/ }).check();
  await compute(page);
  await expect(page.getByRole("alert").filter({ hasText: "Row 3, column 2: " })).toBeVisible();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue(table);
  expect(await selected(page)).toBe("u2,high,3");

  await field(page).fill(table.replace("high", "2"));
  await compute(page);
  await expect(heading(page)).toBeFocused();
  await expect(sentence(page)).toHaveText(/0\.\d{3} to 1\.000: draw no conclusion\.$/);
  await expect(page.getByText("6 units, 2 coders, ordinal values")).toBeVisible();
  await expect(page.getByText("The coders: Айгүл, Борис.")).toBeVisible();
  const measures = page.getByRole("table", { name: "All measures" });
  await expect(measures.getByRole("row", { name: /Cohen’s κ, quadratic weights/ })).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "Row" })).toHaveCount(0);
});

test("a file is read in the browser, sent when asked for, and refused where it is too large", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.postData() ?? "");
  });
  await page.goto(path);
  const pick = (name: string, buffer: Buffer) =>
    page
      .getByLabel("Or choose a file, or drop one on the field")
      .setInputFiles({ name, mimeType: "text/csv", buffer });
  await field(page).fill("typed,by\nhand,before\n");
  await pick("large.csv", Buffer.alloc(5_000_001, "1,2\n"));
  await expect(page.getByText("large.csv has 5.0 MB")).toBeVisible();
  await pick("latin.csv", Buffer.from([0x64, 0xe4, 0x2c, 0xe5]));
  await expect(page.getByText("latin.csv is not UTF-8.")).toBeVisible();
  await expect(field(page)).toHaveValue("typed,by\nhand,before\n");

  const text = "unit\tA\tB\nu1\tда\tда\nu2\tне\tда\nu3\tне\tне\nu4\tда\tда\nu5\tне\tне\n";
  await pick("excel.txt", Buffer.from(`\uFEFF${text}`, "utf16le"));
  await expect(field(page)).toHaveValue(text);
  await expect(
    page.getByText("excel.txt is in the field. Nothing has been sent yet."),
  ).toBeVisible();
  expect(sent).toEqual([]);
  await compute(page);
  await expect(heading(page)).toBeFocused();
  expect(sent).toEqual([text]);
  await expect(page.getByRole("table", { name: "Each code by itself" })).toContainText("не");

  await page.getByRole("button", { name: "Put my table back" }).click();
  await expect(field(page)).toHaveValue("typed,by\nhand,before\n");
});

test("an example is computed, copied as text and downloaded as the server's own answer", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "No result yet" })).toBeVisible();
  await page.getByRole("button", { name: /^The same values, as ordered/ }).click();
  await compute(page);
  await expect(sentence(page)).toContainText("is 0.815, and with other units");
  const pairs = page.getByRole("table", { name: "Each pair of coders" });
  await expect(pairs.getByRole("row")).toHaveCount(5);

  await page.getByRole("button", { name: "Copy as text for a methods section" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^4 coders coded 12 units .*α was 0\.815 by ordinal distance/);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as JSON" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("agreement.json");
  const told = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(told).toMatchObject({ level: "ordinal", units: 12, coders: ["A", "B", "C", "D"] });
  expect(told.measures.krippendorffAlpha.value).toBeCloseTo(0.815388, 6);

  await page.getByRole("radio", { name: /^Names/ }).check();
  await expect(page.getByText("This is the result from before.")).toBeVisible();
});

test("JSON says its own level; a computation can be stopped; a lost connection loses nothing", async ({
  page,
  expectConsoleError,
}) => {
  expectConsoleError(/ERR_INTERNET_DISCONNECTED/);
  await page.goto(path);
  const json = '{"level": "set", "units": [[["a"], ["a", "b"]], [[], ["b"]]]}';
  await field(page).fill(json);
  await expect(page.getByRole("radio", { name: /^Names/ })).toBeDisabled();
  await compute(page);
  await expect(page.getByText("2 units, 2 coders, set-valued values")).toBeVisible();

  await page.route("**/api/agreement*", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await route.continue().catch(() => {});
  });
  await compute(page);
  await expect(page.getByText("Computing… 1 s")).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Stopped. The table is still in the field.")).toBeVisible();
  await page.unroute("**/api/agreement*");

  await page.context().setOffline(true);
  await compute(page);
  await expect(page.getByText("The server can't be reached.")).toBeVisible();
  await expect(field(page)).toHaveValue(json);
  await page.context().setOffline(false);
  await compute(page);
  await expect(page.getByText("The server can't be reached.")).toBeHidden();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says how else to compute", async ({ page }) => {
    await page.goto(path);
    const notice = page.locator("noscript");
    await expect(notice.locator("p")).toBeVisible();
    await expect(notice.locator("p")).toHaveText(/The calculator answers programs as well/);
    await expect(notice.locator("pre")).toHaveText(/^curl --data-binary @table\.csv/);
  });
});
