import type { Page } from "@playwright/test";
import { expect, test } from "../support/own-server-test";
import { makeFirstAccount } from "../support/people";

test.describe.configure({ mode: "default" });

const study = "/studies/a-rail-link-for-the-region";
const title = "A rail link for the region";
const original = "Қауіпсіздік пен ынтымақтастық бәрінен де маңызды";
const translation = "Security and cooperation matter more than anything";

const field = (page: Page, name: string | RegExp) =>
  page.getByRole("textbox", { name }).or(page.getByRole("combobox", { name })).first();

async function foundStudy(page: Page) {
  await page.goto("/");
  await page.getByRole("link", { name: "New study" }).click();
  await field(page, "Title").fill(title);
  await expect(field(page, "Address")).toHaveValue("a-rail-link-for-the-region");
  await field(page, /^Proposal$/).fill("A railway that joins all capitals.");
  await field(page, "Proposed by").fill("The ministers of transport");
  await field(page, "Proposed in").fill("A joint statement");
  await page.getByRole("combobox", { name: "Begin with" }).selectOption({
    label: "A copy of “Toqaev's call for Central Asian defence cooperation”: 3 variables, 19 codes",
  });
  await page.getByRole("button", { name: "Found the study" }).click();
  await expect(page).toHaveURL(study);
  await expect(page.getByRole("heading", { name: "No quotes yet" })).toBeVisible();
}

async function addCorpus(page: Page) {
  await page.getByRole("link", { name: "Corpus" }).click();
  await page.getByRole("link", { name: "Add outlet" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Егемен Қазақстан");
  await page.getByRole("textbox", { name: "Address" }).fill("egemen");
  await field(page, "Medium").fill("newspaper");
  await page.getByRole("button", { name: "Add outlet" }).click();
  await expect(page).toHaveURL(`${study}/corpus`);

  await page.getByRole("link", { name: /^Add item ?: Егемен Қазақстан$/ }).click();
  await field(page, "Kind").fill("article");
  await field(page, "Title").fill("Теміржол туралы");
  await field(page, "Published on").fill("2024-08");
  await page.getByRole("button", { name: "Add item" }).click();
  await expect(page.getByText("Saved “Теміржол туралы”.")).toBeVisible();
  await expect(page.getByText("August 2024")).toBeVisible();

  await page.getByRole("status").getByRole("link", { name: "Add quote" }).click();
  await page.getByRole("textbox", { name: /^Text/ }).fill(translation);
  await page.getByRole("textbox", { name: /^Original text/ }).fill(original);
  await field(page, /^Language of the original/).fill("kk");
  await page.getByRole("button", { name: "Add quote" }).click();
  await expect(page.getByRole("status").getByText("Saved.")).toBeVisible();
  await expect(page.getByText(translation)).toBeVisible();
  await expect(page.getByText(original)).toHaveAttribute("lang", "kk");
}

/** In any case, and not what only begins alike. */
async function searchKazakhWords(page: Page) {
  await page.getByRole("link", { name: "Quotes", exact: true }).first().click();
  const search = page.getByRole("searchbox", { name: "Search" });
  for (const words of ["ҚАУІПСІЗДІК", "ынтымақ", "МАҢЫЗДЫ"]) {
    await search.fill(words);
    await search.press("Enter");
    await expect(page).toHaveURL(`${study}/quotes?q=${encodeURIComponent(words)}`);
    await expect(page.getByText(translation)).toBeVisible();
  }
  await search.fill("теміржолшы");
  await search.press("Enter");
  await expect(page.getByRole("heading", { name: "No quote fits" })).toBeVisible();
}

test("a lead founds a study, fills its corpus, finds Kazakh words in any case and publishes it", async ({
  page,
  server,
  newPerson,
  expectConsoleError,
}) => {
  expectConsoleError(/status of 401/);
  await makeFirstAccount(page, server);
  await foundStudy(page);
  await addCorpus(page);
  await searchKazakhWords(page);
  const visitor = await newPerson();
  await visitor.goto(study);
  await expect(visitor.getByRole("heading", { name: "Sign in to see this" })).toBeVisible();
  await expect(visitor.getByText(title)).toHaveCount(0);

  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Publish the study" }).click();
  await expect(page.getByRole("button", { name: "Make it private" })).toBeVisible();
  await visitor.goto("/");
  await visitor.getByRole("link", { name: title }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await visitor.getByRole("link", { name: "Quotes", exact: true }).click();
  await expect(visitor.getByText(translation)).toBeVisible();
});

test("a form that somebody else overtook shows both versions before it saves", async ({
  page,
  server,
  context,
}) => {
  await makeFirstAccount(page, server);
  const edit = "/studies/central-asia-defence/corpus/quotes/ve-3/edit";
  const other = await context.newPage();
  await page.goto(edit);
  await other.goto(edit);
  await other.getByRole("textbox", { name: /^Context/ }).fill("What the first tab knows");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByRole("status").getByText("Saved.")).toBeVisible();

  await page.getByRole("textbox", { name: /^Context/ }).fill("What the second tab knows");
  await page.getByRole("button", { name: "Save" }).click();
  const both = page.getByRole("region", { name: "Changed in the meantime" });
  await expect(both).toContainText("Yours: What the second tab knows");
  await expect(both).toContainText("Stored now: What the first tab knows");
  await other.reload();
  await expect(other.getByText("What the first tab knows").first()).toBeVisible();
  await both.getByRole("button", { name: "Save mine over it" }).click();
  await expect(page.getByText("What the second tab knows").first()).toBeVisible();
  await expect(page).toHaveURL(/quotes\/ve-3\?saved=yes$/);
});

test("what a lead archives leaves the lists, and comes back", async ({ page, server }) => {
  await makeFirstAccount(page, server);
  await page.goto("/studies/central-asia-defence/quotes/hq-2");
  await page.getByRole("button", { name: "Archive" }).click();
  const undo = page.getByRole("status").filter({ hasText: "Archived the quote" });
  await expect(undo).toBeVisible();
  await expect(page.getByText("19 quotes")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open quote hq-2" })).toHaveCount(0);
  await undo.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/is back\.$/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Open quote hq-2" })).toBeVisible();
});
