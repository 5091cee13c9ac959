import type { Page } from "@playwright/test";
import { expect, test } from "../support/own-server-test";
import { makeFirstAccount } from "../support/people";

// The last one decides all that the others need contested.
test.describe.configure({ mode: "default" });

const study = "/studies/central-asia-defence";
const quote = `${study}/adjudicate/km-1`;
const reason = "The question is put without a judgement of the answer.";

type Quotes = { id: string; resolved: Record<string, { value: unknown; how: string }> }[];

/** What the comparison says of the quote's sentiment. */
async function sentiment(page: Page) {
  const answer = await page.request.get(`/api${study}/comparison`);
  const { quotes } = (await answer.json()) as { quotes: Quotes };
  return quotes.find(({ id }) => id === "km-1")?.resolved.sentiment;
}

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const part = (page: Page) => section(page, "Sentiment");

async function decide(page: Page, { code, why }: { code: string; why: string }) {
  await part(page).getByRole("radio", { name: code, exact: true }).check();
  await part(page).getByRole("textbox", { name: "Reason" }).fill(why);
  await part(page).getByRole("button", { name: "Save decision" }).click();
}

async function withdraw(page: Page) {
  await part(page).getByRole("button", { name: "Withdraw" }).click();
  await expect(part(page).getByRole("status")).toContainText(
    "The decision on Sentiment is withdrawn",
  );
  expect(await sentiment(page)).toMatchObject({ value: null, how: "contested" });
}

test("a lead decides a contested quote, the comparison changes, and withdrawing undoes it", async ({
  page,
  server,
}) => {
  await makeFirstAccount(page, server);
  await page.goto(study);
  await page.getByRole("link", { name: "Adjudicate", exact: true }).click();
  await expect(page.getByText("0 of 4 contested quotes decided")).toBeVisible();
  await page.getByRole("link", { name: "Decide Sentiment of quote km-1" }).click();
  await expect(page).toHaveURL(`${quote}#variable-sentiment`);
  await expect(part(page).getByText("contested: Negative, Neutral")).toBeVisible();
  for (const name of ["Analyst 1", "Analyst 2"]) {
    await expect(part(page).getByRole("listitem").filter({ hasText: name })).toBeVisible();
  }

  const halfTyped = section(page, "Frame").getByRole("textbox", { name: "Reason" });
  await halfTyped.fill("Not finished yet");
  await part(page).getByRole("button", { name: "Save decision" }).click();
  await expect(part(page).getByText("This is needed.")).toHaveCount(2);
  await expect(part(page).getByRole("radio", { name: "Very negative" })).toBeFocused();

  await decide(page, { code: "Neutral", why: reason });
  const saved = part(page).getByRole("status");
  await expect(saved).toContainText("Saved: the decision on Sentiment is in force.");
  await expect(saved.getByRole("link", { name: "Frame" })).toBeVisible();
  await expect(part(page).getByText("(decided by a lead)")).toBeVisible();
  await expect(halfTyped).toHaveValue("Not finished yet");
  expect(await sentiment(page)).toMatchObject({ value: "0", how: "adjudicated" });
  const reader = await page.context().newPage();
  await reader.goto(`${study}?mark=sentiment:0:khod-mysley`);
  await expect(reader.getByRole("complementary")).toContainText("Neutral (decided by a lead)");
  await reader.goto(`${study}/quotes/km-1`);
  await expect(reader.getByText("adjudicated the quote")).toBeVisible();
  await expect(reader.getByText(`Reason: ${reason}`)).toBeVisible();

  await withdraw(page);
  await saved.getByRole("button", { name: "Undo" }).click();
  await expect(saved).toContainText("is in force");
  expect(await sentiment(page)).toMatchObject({ value: "0", how: "adjudicated" });
  await withdraw(page);
});

test("of two leads who decide the same, the second compares both decisions before saving", async ({
  page,
  server,
  context,
}) => {
  await makeFirstAccount(page, server);
  const other = await context.newPage();
  await page.goto(quote);
  await other.goto(quote);
  await decide(other, { code: "Neutral", why: reason });
  await expect(part(other).getByRole("status")).toContainText("is in force");

  await decide(page, { code: "Negative", why: "Pashinian is named as a warning." });
  const both = page.getByRole("region", { name: "Changed in the meantime" });
  await expect(both).toContainText("Yours: Negative");
  await expect(both).toContainText("Stored now: Neutral");
  await expect(both).toContainText(`Stored now: ${reason}`);
  expect(await sentiment(page)).toMatchObject({ value: "0" });
  await both.getByRole("button", { name: "Save mine over it" }).click();
  await expect(part(page).getByRole("status")).toContainText("is in force");
  expect(await sentiment(page)).toMatchObject({ value: "-1", how: "adjudicated" });

  await part(other).getByRole("button", { name: "Withdraw" }).click();
  await expect(part(other).getByRole("alert")).toContainText("Another lead has changed this");
  const told = part(other).getByRole("paragraph").filter({ hasText: "Pashinian is named" });
  await expect(told).toBeVisible();
  expect(await sentiment(page)).toMatchObject({ value: "-1", how: "adjudicated" });
  await withdraw(page);
});

test("the way leads from one contested quote to the next, until all are decided", async ({
  page,
  server,
}) => {
  await makeFirstAccount(page, server);
  await page.goto(`${study}/adjudicate`);
  await page.getByRole("link", { name: "Next contested quote" }).click();
  await expect(page).toHaveURL(`${study}/adjudicate/ve-1`);
  const parts = [
    ["Frame", "Foreign hand"],
    ["Sentiment", "Negative"],
    ["Frame", "Break with Russia"],
    ["Sentiment", "Neutral"],
    ["Sentiment", "Negative"],
    ["Framing function", "Define a problem"],
  ] as const;
  for (const [name, code] of parts) {
    const form = section(page, name);
    await form.getByLabel(code, { exact: true }).check();
    await form.getByRole("textbox", { name: "Reason" }).fill("The codebook's definition says so.");
    await form.getByRole("button", { name: "Save decision" }).click();
    await expect(form.getByRole("status")).toContainText("is in force");
    const here = form.getByText("Still contested here:");
    const next = form.getByRole("link", { name: "Next contested quote" });
    if ((await here.count()) === 0 && (await next.count()) > 0) {
      const before = page.url();
      await next.click();
      await expect(page).not.toHaveURL(before);
    }
  }
  await expect(page.getByText("4 of 4 contested quotes decided")).toBeVisible();
  await expect(page.getByText("All contested quotes are decided.")).toBeVisible();
  await page.getByRole("navigation").getByRole("link", { name: "Adjudicate", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^Contested/ })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Adjudicated 4" })).toBeVisible();
});
