import type { Page } from "@playwright/test";
import { expect, test } from "../support/world-test";

const study = "/studies/central-asia-defence";
const agreement = `${study}/agreement`;

/** What the page says of one variable. */
const verdict = (page: Page, name: string) =>
  page.getByRole("article").filter({ has: page.getByRole("heading", { name, exact: true }) });

test("a reader who has never heard of α reads whether the sentiment figures may be believed", async ({
  page,
}) => {
  await page.goto(study);
  await page.getByRole("link", { name: "Agreement", exact: true }).click();
  await expect(page.getByRole("heading", { name: "May these figures be believed?" })).toBeVisible();
  const sentiment = verdict(page, "Sentiment");
  await expect(sentiment).toContainText("With caution");
  await expect(sentiment).toContainText(
    "Its figures support tentative conclusions; do not build on small differences.",
  );
  await expect(sentiment).toContainText("α 0.899");
  await expect(sentiment).toContainText("0.750 to 0.963");
  await expect(sentiment).toContainText("n = 20 quotes · ordinal distance");
  await expect(verdict(page, "Frame")).toContainText("α 0.905");
  await expect(verdict(page, "Framing function")).toContainText("α 0.894");
  await page.getByText("What is agreement, and what is α?").click();
  await expect(page.getByText("drawn from all the answers at random")).toBeVisible();
  await expect(page.getByRole("heading", { name: /from every side/ })).toHaveCount(0);
});

test("a lead chooses what is measured, the address holds it, and back undoes it", async ({
  page,
  become,
}) => {
  await become("admin");
  await page.goto(agreement);
  await page.getByRole("link", { name: "Sentiment", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Sentiment from every side" })).toBeVisible();
  const codes = page.getByRole("table", { name: "Each code by itself" });
  await expect(codes.getByRole("row", { name: /^Neutral/ })).toContainText("0.602");
  const costs = page
    .locator("section")
    .filter({ has: page.locator("#costs") })
    .last();
  await expect(costs.getByRole("link", { name: "Adjudicate km-1" })).toBeVisible();

  await page.getByRole("combobox", { name: "Measure" }).selectOption("Cohen’s κ");
  await expect(page).toHaveURL(/measure=kappa/);
  await expect(codes).toContainText("it compares two analysts");
  await page.getByRole("checkbox", { name: "Analyst 1" }).check();
  await expect(page).toHaveURL(/analyst=1/);
  await page.getByRole("checkbox", { name: "Analyst 2" }).check();
  await expect(page).toHaveURL(/analyst=1,2/);
  await expect(page).toHaveURL(/variable=sentiment/);
  await expect(codes).not.toContainText("it compares two analysts");
  const address = page.url();

  await page.goBack();
  await expect(page.getByRole("checkbox", { name: "Analyst 2" })).not.toBeChecked();
  await page.goForward();
  await page.reload();
  expect(page.url()).toBe(address);
  await expect(page.getByRole("checkbox", { name: "Analyst 2" })).toBeChecked();
  await expect(page.getByText("2 analysts annotated 20 quotes")).toBeVisible();

  await costs
    .getByRole("link", { name: /^Adjudicate/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/adjudicate\/[a-z0-9-]+#variable-sentiment$/);
});

test("the text for a paper is copied with its figures and references", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(agreement);
  await page.getByRole("button", { name: "Copy the text" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(
    "Sentiment (ordinal distance): α = 0.899, 95 % CI [0.750, 0.963], 20 quotes",
  );
  expect(text).toContain("2,000 resamples of quotes (seed 20240809");
  expect(text).toContain("Krippendorff, K. (2013)");
});
