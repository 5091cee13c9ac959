import { createHash } from "node:crypto";
import { expect, test } from "../support/world-test";

const demo = "/studies/central-asia-defence";

test("a frozen figure reads the same after quotes and decisions behind it have changed", async ({
  page,
  become,
  newPerson,
}) => {
  await become("admin");
  await page.goto(`${demo}?chart=variable&variable=function`);
  await page.getByRole("button", { name: "Freeze this figure" }).click();
  await page.getByRole("link", { name: "Open the frozen figure" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Framing function by outlet");
  const address = new URL(page.url()).pathname;
  await expect(page.getByText("The study shows the same numbers today.")).toBeVisible();
  const table = () => page.getByRole("table").first().textContent();
  const drawing = () => page.locator("svg[role=group]:visible").first().innerHTML();
  const before = [await table(), await drawing()];
  const data = await (await page.request.get(`/api${address}`)).body();
  const sha256 = createHash("sha256").update(data).digest("hex");
  await expect(page.getByText(sha256, { exact: true }).first()).toBeVisible();

  await page.goto(`${demo}/corpus/quotes/mt-3/edit`);
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  const original = await text.inputValue();
  await text.fill("Quite another text, put in its place.");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByText("Quite another text, put in its place.").first()).toBeVisible();
  await page.goto(`${demo}/adjudicate/mt-3`);
  const part = page.getByRole("region", { name: "Framing function" });
  await part.getByRole("radio", { name: "Diagnose a cause" }).check();
  await part.getByRole("textbox", { name: "Reason" }).fill("To see what moves.");
  await part.getByRole("button", { name: "Save decision" }).click();
  await part.getByRole("button", { name: "Withdraw" }).waitFor();

  const reader = await newPerson();
  await reader.goto(new URL(address, page.url()).href);
  await expect(reader.getByText(/The study has moved on/)).toBeVisible();
  await page.goto(address);
  // Its keys work once the page's script runs, and the drawing says so.
  await expect.poll(async () => [await table(), await drawing()]).toEqual(before);
  const again = await (await page.request.get(`/api${address}`)).body();
  expect(createHash("sha256").update(again).digest("hex")).toBe(sha256);
  await reader
    .getByRole("link", { name: "Mardan's Telegram: Contested on 1 quote", exact: true })
    .locator("visible=true")
    .first()
    .click();
  await expect(reader.getByRole("complementary")).toContainText(original);
  await reader.goto(new URL(`/embed${address}`, page.url()).href);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText(
    "Framing function by outlet",
  );

  await page.goto(`${demo}/corpus/quotes/mt-3/edit`);
  await text.fill(original);
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByText(original).first()).toBeVisible();
  await page.goto(`${demo}/adjudicate/mt-3`);
  await part.getByRole("button", { name: "Withdraw" }).click();
  await expect(part.getByRole("status")).toContainText("is withdrawn");
});
