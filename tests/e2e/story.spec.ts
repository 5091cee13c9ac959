import { expect, test } from "../support/page-test";

const study = "/studies/central-asia-defence";

test("the demo study tells its story: two sides, their frames, the quotes, and how sure one may be", async ({
  page,
}) => {
  await page.goto(study);
  const told = page.getByRole("region", { name: "What the comparison shows" });
  const [sides, frames, , sure] = await told.getByRole("listitem").allInnerTexts();

  expect(sides).toMatch(
    /Haqqin \(\+0\.75, n = 4, few\) and Kazakhstanskaya pravda \(\+0\.67, n = 6\) speak favourably/,
  );
  expect(sides).toMatch(
    /Vostochniy ekspress \(−2, .*Khod Mysley \(−2, .*Mardan's Telegram \(−1\.33, .*speak unfavourably/,
  );
  expect(frames).toMatch(/favourable outlets say most often “Regional agency” \(3 of 10 quotes\)/);
  expect(frames).toMatch(/unfavourable outlets say most often “Personal discredit” \(4 of 10/);
  expect(sure).toMatch(/4 of 5 outlets have fewer than five quotes \(n = 2 to 6\)/);
  expect(sure).toMatch(/sentiment is decided on 17 of 20 quotes/);
  expect(sure).toMatch(/agreement among analysts \(α\) is 0\.9 from 20 quotes on sentiment/);

  await page.getByRole("link", { name: /^Vostochniy ekspress, Foreign hand: 2 of 4/ }).click();
  const panel = page.getByRole("complementary", { name: "Vostochniy ekspress: Foreign hand" });
  await expect(panel.getByText(/came from the British intelligence agency MI6/)).toBeVisible();
  await expect(panel.getByText("How 2 analysts answered").first()).toBeVisible();
  await expect(panel.getByText("Analyst 1").first()).toBeVisible();
  expect(new URL(page.url()).searchParams.get("mark")).toBe(
    "frame:foreign-hand:vostochniy-ekspress",
  );

  await page.getByRole("link", { name: /^Haqqin, Russian threat: 3 of 4/ }).click();
  const other = page.getByRole("complementary", { name: "Haqqin: Russian threat" });
  await expect(other.getByText("3 quotes stand behind this.")).toBeVisible();
  await page.getByRole("link", { name: /^Mardan's Telegram, Unworkable: 2 of 4/ }).click();
  const third = page.getByRole("complementary", { name: "Mardan's Telegram: Unworkable" });
  await expect(third.getByText("2 quotes stand behind this.")).toBeVisible();
});

test("every sentence of the summary leads to the chart that shows it", async ({ page }) => {
  await page.goto(study);
  const told = page.getByRole("region", { name: "What the comparison shows" });
  await told.getByRole("link", { name: /how far the outlets’ framing/ }).click();
  await expect(
    page.getByRole("heading", { level: 2, name: /^Spin distance from Kazakhstanskaya/ }),
  ).toBeVisible();
  await told.getByRole("link", { name: /^How sure one may be/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Agreement" })).toBeVisible();
});

test("who reads the quotes behind a mark before the page's script runs stays where they are", async ({
  page,
}) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  const address = `${study}?mark=sentiment:-2:vostochniy-ekspress`;
  await page.goto(address, { waitUntil: "domcontentloaded" });
  const panel = page.getByRole("complementary");
  await panel.getByText("Part of these figures").first().click();
  const link = panel.getByRole("link", { name: /^Contrast: / }).first();
  await link.scrollIntoViewIfNeeded();
  const read = () => panel.evaluate((element) => element.scrollTop);
  const before = await read();
  expect(before).toBeGreaterThan(0);
  release();
  await page.waitForFunction(() => {
    const panel = document.querySelector("aside");
    return panel && Object.keys(panel).some((key) => key.startsWith("__reactProps"));
  });
  await page.waitForTimeout(300);
  expect(await read()).toBe(before);
  await link.click();
  await expect(
    page.getByRole("heading", { level: 2, name: /sets each outlet apart/ }),
  ).toBeVisible();
});

test("from a quote behind a mark one gets to every chart that it is part of", async ({ page }) => {
  await page.goto(`${study}?mark=sentiment:-2:vostochniy-ekspress`);
  const panel = page.getByRole("complementary");
  await panel.getByText("Part of these figures").first().click();
  await panel
    .getByRole("link", { name: /^Contrast: / })
    .first()
    .click();
  await expect(
    page.getByRole("heading", { level: 2, name: /sets each outlet apart/ }),
  ).toBeVisible();
  await expect(panel.getByRole("heading", { level: 3 })).toContainText("Vostochniy ekspress");
  await page.goto(`${study}/quotes/ve-1`);
  await page.getByRole("link", { name: "Cross table: Personal discredit" }).click();
  await expect(page.getByRole("complementary")).toContainText("All outlets:");
});
