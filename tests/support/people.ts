import { type BrowserContext, expect, type Page } from "@playwright/test";
import type { RunningServer } from "./server";
import { signInCookie } from "./sign-in";

export const password = "a few words in a row";

/** Gives a browser what signing in has given. */
export async function addCookie(
  context: BrowserContext,
  { cookie, url }: { cookie: string; url: string },
) {
  const [name = "", ...value] = cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url }]);
}

const withAdmin = new WeakSet<RunningServer>();

/**
 * Makes the server's first account, an admin, by the link that the server has printed. On a server where
 * an earlier test has done so, the page is signed in to it.
 */
export async function makeFirstAccount(page: Page, server: RunningServer) {
  if (withAdmin.has(server)) {
    const cookie = await signInCookie(server.url, "admin@example.org", password);
    return addCookie(page.context(), { cookie, url: server.url });
  }
  const link = /http:\S+\/setup\?token=\S+/.exec(server.log())?.[0];
  if (!link) throw new Error("The server printed no link for the first account.");
  await page.goto(link);
  await page.getByLabel("Name").fill("Aigerim Admin");
  await page.getByLabel("E-mail address").fill("admin@example.org");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("link", { name: "Aigerim Admin" })).toBeVisible();
  withAdmin.add(server);
}

/** The link that a lead makes on the study's settings for one more analyst. */
export async function inviteAnalyst(lead: Page, study: string): Promise<string> {
  await lead.goto(`/studies/${study}/settings`);
  await lead.getByRole("combobox", { name: "Role", exact: true }).selectOption("analyst");
  await lead.getByRole("button", { name: "Make a link" }).click();
  const link = lead.getByRole("textbox", { name: "Link to send" });
  await expect(link).toHaveValue(/\/invite\//);
  return link.inputValue();
}

/** Takes an invitation up with a new account; ends in the study. */
export async function joinStudy(page: Page, { link, name }: { link: string; name: string }) {
  await page.goto(link);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail address").fill(`${name.toLowerCase()}@example.org`);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
}
