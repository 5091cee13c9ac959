import type { Page } from "@playwright/test";
import { checkScreen } from "../support/check-screen";
import { expect, test } from "../support/own-server-test";
import { inviteAnalyst, joinStudy, makeFirstAccount, password } from "../support/people";

test.describe.configure({ mode: "default" });

const slug = "central-asia-defence";
const study = `/studies/${slug}`;
const first = `${study}/annotate/kp-1`;

type Resolved = { value: string | string[] | null; how: string };
type Comparison = {
  outlets: {
    slug: string;
    sentiment: {
      distribution: Record<string, number>;
      contested: number;
      hidden: number;
      mean: { value: number | null };
    };
    frames: { code: string; count: number }[];
  }[];
  quotes: { id: string; resolved: Record<string, Resolved> }[];
};

async function comparison(page: Page): Promise<Comparison> {
  return (await page.request.get(`/api${study}/comparison`)).json();
}

/** What the comparison says of the first quote and of its outlet, Kazakhstanskaya pravda. */
async function pravda(page: Page) {
  const { outlets, quotes } = await comparison(page);
  const outlet = outlets.find((each) => each.slug === "kazakhstanskaya-pravda");
  const quote = quotes.find(({ id }) => id === "kp-1");
  if (!outlet || !quote) throw new Error("The comparison lacks what is asked for.");
  const { distribution, contested, hidden, mean } = outlet.sentiment;
  return {
    sentiment: { ...distribution, contested, hidden, mean: mean.value },
    agency: outlet.frames.find(({ code }) => code === "regional-agency")?.count,
    value: quote.resolved.sentiment,
  };
}

const counted = (numbers: Record<string, number>) => ({ "-2": 0, "-1": 0, hidden: 0, ...numbers });

/** Waits until the page takes keys, which is when its scripts are there. */
async function readyForKeys(page: Page) {
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 200 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

const box = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });
const circle = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });

/** Regional agency, positive, a remedy, high confidence: one key each, then Ctrl and Enter. */
async function annotateFirstQuote(page: Page, memo: string) {
  await page.goto(first);
  await readyForKeys(page);
  for (const key of ["1", "r", "f", "c", "m"]) await page.keyboard.press(key);
  await page.keyboard.type(memo);
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(`${study}/annotate/kp-2`);
}

test("the ways to an account are sound screens", async ({ page, server, newPerson }) => {
  await page.goto(server.log().match(/http:\S+\/setup\?token=\S+/)?.[0] ?? "");
  await checkScreen(page, "Make the first account · Parallax");
  await makeFirstAccount(page, server);
  const guest = await newPerson();
  await guest.goto(await inviteAnalyst(page, slug));
  await checkScreen(guest, "Make your account · Parallax");
});

test("an analyst is invited, annotates from the keyboard, and the chart's numbers change", async ({
  page,
  server,
  newPerson,
  expectConsoleError,
}) => {
  expectConsoleError(/status of 400/);
  await makeFirstAccount(page, server);
  // 2, 1, 2 on the first quote; of the other five, two are positive and three neutral.
  expect(await pravda(page)).toMatchObject({
    sentiment: counted({ "0": 3, "1": 2, "2": 1, contested: 0, mean: 4 / 6 }),
    agency: 3,
    value: { value: "2", how: "majority" },
  });

  const analyst = await newPerson();
  await joinStudy(analyst, { link: await inviteAnalyst(page, slug), name: "Berik" });
  await analyst.getByRole("link", { name: "Annotate", exact: true }).click();
  await expect(analyst).toHaveURL(first);
  await readyForKeys(analyst);

  await analyst.keyboard.press("1");
  await expect(box(analyst, "Regional agency")).toBeChecked();
  await analyst.keyboard.press("m");
  await analyst.keyboard.type("A revival that the region brings about itself");
  await expect(analyst.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  await analyst.reload();
  await expect(box(analyst, "Regional agency")).toBeChecked();
  await expect(analyst.getByLabel("Memo")).toHaveValue(/^A revival/);
  expect((await pravda(page)).sentiment.mean).toBe(4 / 6);

  await readyForKeys(analyst);
  await analyst.keyboard.press("Control+Enter");
  const missing = "Choose an answer before submitting.";
  for (const name of [/^Sentiment/, /^Framing function/]) {
    await expect(analyst.getByRole("group", { name }).getByText(missing)).toBeVisible();
  }
  await expect(analyst.getByText(missing)).toHaveCount(2);
  await expect(circle(analyst, "Very negative")).toBeFocused();
  await expect(analyst).toHaveURL(first);

  for (const key of ["r", "f", "c"]) await analyst.keyboard.press(key);
  for (const name of ["Positive", "Suggest a remedy", "High"]) {
    await expect(circle(analyst, name)).toBeChecked();
  }
  await analyst.keyboard.press("Control+Enter");
  await expect(analyst).toHaveURL(`${study}/annotate/kp-2`);
  await expect(analyst.getByText("1 of 20 submitted")).toBeVisible();

  // 2, 1, 2, 1: no answer has more than half, so one quote is contested and the mean rests on five.
  expect(await pravda(page)).toMatchObject({
    sentiment: counted({ "0": 3, "1": 2, "2": 0, contested: 1, mean: 2 / 5 }),
    agency: 3,
    value: { value: null, how: "contested" },
  });
  await page.goto(study);
  await expect(
    page.getByRole("link", { name: /^Kazakhstanskaya pravda, Contested: 1 of 6 quotes/ }).first(),
  ).toBeVisible();

  await analyst.goto(first);
  await analyst.getByRole("button", { name: "Reopen" }).click();
  await expect(circle(analyst, "Positive")).toBeChecked();
  expect(await pravda(page)).toMatchObject({ value: { value: "2", how: "majority" } });
});

test("an analyst sees nobody else's answers on a quote before submitting", async ({
  page,
  server,
  newPerson,
}) => {
  const memo = "Only whoever has submitted may read this";
  await makeFirstAccount(page, server);
  const [aruzhan, dana] = [await newPerson(), await newPerson()];
  await joinStudy(aruzhan, { link: await inviteAnalyst(page, slug), name: "Aruzhan" });
  await joinStudy(dana, { link: await inviteAnalyst(page, slug), name: "Dana" });
  await annotateFirstQuote(aruzhan, memo);

  const panel = `${study}?mark=sentiment:*:kazakhstanskaya-pravda:hidden`;
  const told = ["Submit your own annotation first", "submit your own annotation to see"];
  await dana.goto(panel);
  for (const text of told) {
    await expect(dana.getByRole("complementary").getByText(text).first()).toBeVisible();
  }
  await dana.goto(`${study}/quotes/kp-1`);
  await expect(dana.getByText("You see the others' answers after you have")).toBeVisible();
  await expect(dana.getByRole("heading", { name: /Aruzhan|Analyst \d/ })).toHaveCount(0);
  expect((await pravda(dana)).value).toMatchObject({ value: null, how: "hidden" });
  const places = [panel, `${study}/quotes/kp-1`, first, `/api${study}/comparison`];
  for (const place of [...places, `/api${study}/annotations/kp-1`]) {
    expect(await (await dana.request.get(place)).text(), place).not.toContain(memo);
  }

  await annotateFirstQuote(dana, "Mine");
  await dana.goto(`${study}/quotes/kp-1`);
  await expect(dana.getByRole("heading", { name: "Aruzhan" })).toBeVisible();
  await expect(dana.getByText(memo).first()).toBeVisible();
  // 2, 1, 2, 1, 1: three of five.
  expect((await pravda(dana)).value).toMatchObject({ value: "1", how: "majority" });
  await dana.goto(`${study}?mark=sentiment:1:kazakhstanskaya-pravda`);
  await expect(dana.getByRole("complementary").getByText(memo)).toBeVisible();
});

test("a wrong password is refused, and signing out everywhere ends every session", async ({
  page,
  server,
  newPerson,
  expectConsoleError,
}) => {
  expectConsoleError(/status of 401/);
  await makeFirstAccount(page, server);
  const elsewhere = await newPerson();
  await elsewhere.goto("/sign-in?next=/account");
  await elsewhere.getByLabel("E-mail address").fill("admin@example.org");
  await elsewhere.getByLabel("Password", { exact: true }).fill("not the password");
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere.getByText("The e-mail address or the password is wrong")).toBeVisible();
  await expect(elsewhere.getByLabel("E-mail address")).toHaveValue("admin@example.org");
  await elsewhere.getByLabel("Password", { exact: true }).fill(password);
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere).toHaveURL("/account");

  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByRole("heading", { name: "Sign in to see this" })).toBeVisible();
});
