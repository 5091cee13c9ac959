import { expect, test } from "../support/page-test";

const study = "/studies/central-asia-defence";

test("the keyboard goes from mark to mark, hears what each shows, and opens its quotes", async ({
  page,
}) => {
  await page.goto(`${study}?chart=distance`);
  const marks = page.locator("a.drawn-mark:visible");
  await marks.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(marks.nth(1)).toBeFocused();
  const label = (await marks.nth(1).getAttribute("aria-label")) ?? "";
  expect(label).toMatch(/Khod Mysley.*0\.16/);
  await expect(page.locator("p[aria-hidden]").filter({ hasText: label })).toBeVisible();
  await page.keyboard.press("End");
  await expect(marks.last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(marks.first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary")).toContainText("Khod Mysley");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary")).toHaveCount(0);
});

for (const [chart, name] of [
  ["contrast", /^Haqqin.*Russian threat/],
  [
    "sentiment",
    /^Haqqin, Neutral: 2 of 4 quotes \(50% of all, with a value or without\); analysts agree too little/,
  ],
] as const) {
  test(`in ${chart} the pointer gets the same words as the focus, and as the picture`, async ({
    page,
  }) => {
    await page.goto(`${study}?chart=${chart}`);
    if (chart === "sentiment") await expect(page.locator(".recharts-surface")).toBeVisible();
    const mark = page.getByRole("link", { name }).first();
    await mark.hover();
    const label = (await mark.getAttribute("aria-label")) ?? "-";
    await expect(page.locator("p[aria-hidden]").filter({ hasText: label })).toBeVisible();
    const svg = await page.request.get(`/api${study}/figure?chart=${chart}&format=svg`);
    expect(await svg.text()).toContain(`<title>${label}</title>`);
  });
}

test("a value of sentiment in the legend outlines its marks and opens their quotes", async ({
  page,
}) => {
  await page.goto(study);
  await page.getByRole("link", { name: "Very negative: quotes of all outlets" }).click();
  await expect(page.getByRole("complementary")).toContainText("All outlets: Very negative");
  const outlined = page.locator("[data-mark][aria-current=true]:visible");
  await expect(outlined).toHaveCount(3);
  for (const mark of await outlined.all()) {
    await expect(mark).toHaveAttribute("data-mark", /^sentiment:-2:/);
  }
  await page.getByRole("link", { name: "Very negative: close its quotes" }).click();
  await expect(page.getByRole("complementary")).toHaveCount(0);
});

test("an outlet can be taken out of a chart, shown alone, and brought back", async ({ page }) => {
  const marks = page.locator("[data-mark]:visible[aria-label^='Haqqin']");
  for (const chart of ["timeline", "sentiment"]) {
    await page.goto(`${study}?chart=${chart}`);
    const legend = page.getByRole("list", { name: "Outlets shown" });
    await legend.getByRole("link", { name: "Hide Haqqin" }).click();
    await expect(marks).toHaveCount(0);
    await legend.getByRole("link", { name: "Show Haqqin" }).click();
    await expect(marks.first()).toBeVisible();
    await legend.getByRole("link", { name: "Only Khod Mysley" }).click();
    await expect(page).toHaveURL(/outlet=khod-mysley/);
    await expect(marks).toHaveCount(0);
    await page.goBack();
    await expect(marks.first()).toBeVisible();
  }
});

test("a table is sorted by what one asks for, and its address sorts it for everybody", async ({
  page,
  newPerson,
}) => {
  await page.goto(`${study}?chart=distance&tab=table`);
  const first = (rows: string) =>
    page.getByRole("table").first().getByRole("row").nth(1).filter({ hasText: rows });
  await page.getByRole("columnheader", { name: "Outlet" }).first().getByRole("link").click();
  await expect(first("Haqqin")).toBeVisible();
  await page.getByRole("columnheader", { name: "Outlet" }).first().getByRole("link").click();
  await expect(page.getByRole("columnheader", { name: "Outlet" }).first()).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(first("Vostochniy ekspress")).toBeVisible();
  const other = await newPerson();
  await other.goto(page.url());
  await expect(other.getByRole("table").first().getByRole("row").nth(1)).toContainText(
    "Vostochniy",
  );
});

test("settings of a chart stand in the address and survive reload, back and forward", async ({
  page,
}) => {
  await page.goto(`${study}?chart=distance`);
  await page.getByRole("combobox", { name: "Distance from" }).selectOption({ label: "Haqqin" });
  const heading = page.getByRole("heading", { level: 2, name: /^Spin distance from Haqqin/ });
  await expect(heading).toBeVisible();
  await page.reload();
  await expect(heading).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Distance from" })).toHaveValue("haqqin");
  await page
    .getByRole("combobox", { name: "Variable" })
    .selectOption({ label: "Framing function" });
  await expect(page).toHaveURL(/variable=function.*reference=haqqin/);
  await page.goBack();
  await expect(page).not.toHaveURL(/variable=/);
  await expect(page.getByRole("combobox", { name: "Distance from" })).toHaveValue("haqqin");
});

test("a filter keeps the chart and its settings", async ({ page }) => {
  await page.goto(`${study}?chart=cross&across=function`);
  await page.getByRole("checkbox", { name: "Verbatim" }).check();
  await expect(page).toHaveURL(/form=verbatim/);
  expect(page.url()).toMatch(/chart=cross.*across=function/);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the first answer carries the chart, and every mark is a link to its quotes", async ({
    page,
  }) => {
    await page.goto(study);
    await expect(page.getByRole("link", { name: /^Haqqin, Neutral: 2 of 4 quotes/ })).toBeVisible();
    await page.goto(`${study}?chart=distance`);
    await page.locator("a.drawn-mark:visible").nth(1).click();
    await expect(page.getByRole("complementary")).toContainText("Khod Mysley");
  });
});
