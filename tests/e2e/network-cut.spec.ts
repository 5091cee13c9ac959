import type { Page } from "@playwright/test";
import { expect, test } from "../support/own-server-test";
import { inviteAnalyst, joinStudy, makeFirstAccount } from "../support/people";
import type { RunningServer } from "../support/server";

const slug = "central-asia-defence";
const base = `/studies/${slug}/annotate`;

const unsentList = (page: Page) => page.getByRole("region", { name: "Not yet at the server" });

type People = { admin: Page; server: RunningServer; newPerson: () => Promise<Page>; name: string };

/** A new analyst of the study, at the first quote. */
async function analystAtWork({ admin, server, newPerson, name }: People): Promise<Page> {
  await makeFirstAccount(admin, server);
  const page = await newPerson();
  await joinStudy(page, { link: await inviteAnalyst(admin, slug), name });
  await page.goto(base);
  return page;
}

/** The keys of the analyst's quotes, in their order. */
async function quoteKeys(page: Page): Promise<string[]> {
  await page.goto(`${base}?list`);
  const links = page.getByRole("main").locator(`li a[href^="${base}/"]`);
  const addresses = await links.evaluateAll((all) => all.map((each) => each.getAttribute("href")));
  return addresses.map((address) => String(address?.split("/").at(-1)));
}

/** Answers all questions of the open quote, and submits. */
async function annotate(page: Page, memo: string) {
  const choose = (role: "checkbox" | "radio", name: string) =>
    page.getByRole(role, { name, exact: true }).check();
  await choose("checkbox", "Regional agency");
  await choose("radio", "Positive");
  await choose("radio", "Suggest a remedy");
  await page.getByLabel("Memo").fill(memo);
  await page.keyboard.press("Control+Enter");
}

const stored = async (page: Page, quote: string) =>
  (await page.request.get(`/api/studies/${slug}/annotations/${quote}`)).json();

const cutOff = /ERR_INTERNET_DISCONNECTED|Failed to fetch/;

test("twenty quotes annotated while the network is cut are listed as unsent, and all arrive once it is back", async ({
  page: admin,
  server,
  newPerson,
  expectConsoleError,
}) => {
  expectConsoleError(cutOff);
  const page = await analystAtWork({ admin, server, newPerson, name: "Dana" });
  const keys = await quoteKeys(page);
  expect(keys).toHaveLength(20);
  for (const [at, key] of keys.entries()) {
    await page.goto(`${base}/${key}`);
    await expect(unsentList(page).getByRole("link")).toHaveText(keys.slice(0, at));
    await page.context().setOffline(true);
    await annotate(page, `Thought ${at}`);
    await expect(page.getByRole("alert").filter({ hasText: "Not saved:" })).toContainText(
      "can't be reached",
    );
    // Left while the network is away: the form is not there any more when it is back.
    await page.goto("about:blank");
    await page.context().setOffline(false);
  }

  await page.goto(`${base}?list`);
  await expect(unsentList(page).getByRole("link")).toHaveText(keys);
  expect((await stored(page, keys[0] ?? "")).value?.state).not.toBe("submitted");
  await page.reload();
  await expect(unsentList(page).getByRole("link")).toHaveText(keys);

  // One leads to the next, as the list has them.
  await unsentList(page).getByRole("link").first().click();
  for (const [at, key] of keys.entries()) {
    await expect(page).toHaveURL(`${base}/${key}`);
    await expect(page.getByLabel("Memo")).toHaveValue(`Thought ${at}`);
    await expect(unsentList(page).getByRole("link")).toHaveText(keys.slice(at + 1));
    await page.keyboard.press("Control+Enter");
  }
  await expect(page.getByText("You have submitted all 20 quotes")).toBeVisible();
  await expect(unsentList(page)).toBeHidden();
  for (const [at, key] of keys.entries()) {
    const { value } = await stored(page, key);
    expect(value).toMatchObject({ state: "submitted", memo: `Thought ${at}` });
    expect(value.answers).toMatchObject({ frame: ["regional-agency"], sentiment: ["1"] });
  }
});

test("what is typed while the network is cut is sent by itself, the last state of it, and is there after a reload", async ({
  page: admin,
  server,
  newPerson,
  expectConsoleError,
}) => {
  expectConsoleError(cutOff);
  const page = await analystAtWork({ admin, server, newPerson, name: "Erlan" });
  const [key = ""] = await quoteKeys(page);
  await page.goto(`${base}/${key}`);
  await page.getByLabel("Memo").fill("Before");
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.context().setOffline(true);
  for (const memo of ["Before, and", "Before, and while", "Before, and while it was away"]) {
    await page.getByLabel("Memo").fill(memo);
    await expect(page.getByRole("alert").filter({ hasText: "Not saved:" })).toBeVisible();
  }
  expect((await stored(page, key)).value).toMatchObject({ state: "draft", memo: "Before" });
  await page.context().setOffline(false);
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Memo")).toHaveValue("Before, and while it was away");
  const { value } = await stored(page, key);
  expect(value).toMatchObject({ state: "draft", memo: "Before, and while it was away" });
});
