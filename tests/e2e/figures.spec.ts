import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Download, Page } from "@playwright/test";
import { expect, test } from "../support/page-test";

const study = "/studies/central-asia-defence";
const charts = [
  "sentiment",
  "frames",
  "variable",
  "contrast",
  "distance",
  "map",
  "timeline",
  "cross",
  "robustness",
];

async function saved(page: Page, press: () => Promise<void>): Promise<[Download, Buffer]> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return [download, await readFile(await download.path())];
}

/** Width and height as a PNG's first chunk tells them. */
function pngSize(bytes: Buffer) {
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

for (const chart of charts) {
  test(`the chart ${chart} can be taken away as PNG, SVG and CSV`, async ({ page, request }) => {
    await page.goto(`${study}?chart=${chart}&tab=chart`);
    const tools = page.getByRole("region", { name: /^Take away/ }).first();
    const figure = page.locator("main");

    const [picture, svg] = await saved(page, () =>
      tools.getByRole("link", { name: "SVG", exact: true }).click(),
    );
    expect(picture.suggestedFilename()).toBe(`central-asia-defence-${chart}.svg`);
    const text = svg.toString("utf8");
    expect(text).toMatch(/^<\?xml[^>]+>\s*<svg[\s\S]+<title[\s\S]+<desc/);
    expect(text).toMatch(/Toqaev&#39;s call[\s\S]*α[\s\S]*Codebook revision 1[\s\S]*Cite as/);
    expect(text).toContain("All 20 quotes");

    const [png, bytes] = await saved(page, () =>
      tools.getByRole("button", { name: "PNG" }).click(),
    );
    expect(png.suggestedFilename()).toBe(`central-asia-defence-${chart}.png`);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    const width = Number(/<svg[^>]* width="(\d+)/.exec(text)?.[1]);
    expect(pngSize(bytes).width).toBe(2 * width);

    const [table, csv] = await saved(page, () =>
      tools.getByRole("link", { name: /^CSV/ }).first().click(),
    );
    expect(table.suggestedFilename()).toMatch(/^central-asia-defence-.*\.csv$/);
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [head = "", ...rows] = csv.toString("utf8").trim().split("\r\n");
    expect(head).toMatch(/,alpha,.*codebook_revision,retrieved_on,method,source,cite$/);
    expect(rows.length).toBeGreaterThan(3);
    await expect(figure).not.toContainText("could not be made");

    const embedded = await request.get(`/embed${study}?chart=${chart}`);
    expect(embedded.status()).toBe(200);
    expect(embedded.headers()["content-security-policy"]).toContain("frame-ancestors *");
    expect(await embedded.text()).not.toMatch(/<script|<link|src=/);
  });
}

test("the first picture that a page makes has its letters, as the second has", async ({ page }) => {
  await page.goto(`${study}?chart=map`);
  const make = () => page.getByRole("button", { name: "PNG" }).click();
  const [, first] = await saved(page, make);
  const [, second] = await saved(page, make);
  expect(first.equals(second)).toBe(true);
});

test("an embedded figure stands in a frame, and its marks lead to their quotes", async ({
  page,
}) => {
  await page.goto(`/embed${study}?chart=frames`);
  await expect(page.getByRole("heading", { name: "Frames by outlet" })).toBeVisible();
  await page
    .getByRole("link", { name: /^Haqqin, .*Russian threat/ })
    .locator("visible=true")
    .click();
  await expect(page.getByRole("complementary", { name: "Haqqin: Russian threat" })).toBeVisible();
});

test("the code for a frame works in another site's page, and needs no login", async ({
  page,
  browser,
}) => {
  await page.goto(`${study}?chart=map`);
  await page.locator("summary").filter({ hasText: "Embed" }).click();
  const code = await page.getByRole("textbox", { name: "Code for the frame" }).inputValue();
  const site = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><title>A page elsewhere</title>${code}`);
  });
  await new Promise<void>((listening) => site.listen(0, "127.0.0.1", listening));
  const { port } = site.address() as AddressInfo;
  // Not a watched browser: the whole point is a page of somebody else.
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(`http://localhost:${port}/`);
  const frame = other.frameLocator("iframe");
  await expect(frame.getByRole("heading", { name: /^Spin map/ })).toBeVisible();
  await other.setContent(code);
  await expect(frame.getByRole("heading", { name: /^Spin map/ })).toBeVisible();
  await context.close();
  site.close();
});
