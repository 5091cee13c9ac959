import type { Page } from "@playwright/test";
import { CHARTS } from "@/lib/comparison/search";
import { hostile, hostileStudy } from "../support/hostile-text";
import { expect, test } from "../support/world-test";

const study = `/studies/${hostileStudy}`;
const corpus = `${study}/corpus`;
const analyst = hostile("Analyst").slice(0, 100);
const quote = [hostile("Quote"), hostile("Outlet")];

/** Screens with what they show of the hostile texts. */
const screens: [string, string[]][] = [
  ["/", ["Study", "Proposal", "Proposer", "Place", "Outlet"].map(hostile)],
  [study, ["Study", "Proposal", "Proposer", "Place", "Asks", "Source", "Note"].map(hostile)],
  [`${study}?tab=table`, [hostile("Outlet"), hostile("Code -1")]],
  [`${study}?chart=frames&tab=table`, [hostile("Code one"), hostile("Outlet")]],
  [`${study}?mark=frame:one:hostile`, [...quote, hostile("Speaker"), hostile("Memo"), analyst]],
  [`${study}/outlets/hostile`, [hostile("Outlet"), hostile("Description"), hostile("Item")]],
  [`${study}/quotes`, quote],
  [
    `${study}/quotes/hostile-1`,
    [...quote, hostile("Original"), hostile("Context"), hostile("Reason"), analyst],
  ],
  [`${study}/annotate/hostile-1`, [hostile("Quote"), hostile("Code one"), hostile("Memo")]],
  [`${study}/annotate?list`, [hostile("Quote").slice(0, 30)]],
  [`${study}/adjudicate`, [...quote, hostile("Code -1"), hostile("Reason"), analyst]],
  [
    `${study}/adjudicate/hostile-1`,
    [...quote, hostile("Frame"), hostile("Tone"), hostile("Memo"), hostile("Reason"), analyst],
  ],
  [`${study}/codebook`, ["Unit", "Frame", "Question", "Code two", "Exclude"].map(hostile)],
  [corpus, [hostile("Outlet"), hostile("Item")]],
  [`${corpus}/outlets/hostile/edit`, [hostile("Outlet"), hostile("Description")]],
  [`${corpus}/items/hostile-item/edit`, [hostile("Item"), hostile("Author")]],
  [`${corpus}/quotes/hostile-1/edit`, [hostile("Quote"), hostile("Context")]],
  [`${study}/settings`, [hostile("Study"), hostile("Source"), analyst]],
  ["/account", [analyst]],
  ["/studies/new", [hostile("Outlet"), hostile("Study")]],
];

/** All text that stands on the page, what fields hold included. */
function writtenText(page: Page) {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea")];
    const texts = [...document.querySelectorAll("main, header")].map((part) => part.textContent);
    return [...texts, ...fields.map(({ value }) => value)].join("\n");
  });
}

/** Elements and attributes that could only have been made of stored text. */
function madeOfText(page: Page) {
  return page.evaluate(() => {
    const scripts = [...document.scripts].filter(({ text }) => text.trim() === "alert(1)");
    return scripts.length + document.querySelectorAll("img, [onerror], [onmouseover]").length;
  });
}

for (const [path, texts] of screens) {
  test(`${path} shows hostile text as text`, async ({ pageOf }) => {
    const page = await pageOf("stranger");
    const response = await page.goto(path);
    expect(await response?.text()).not.toMatch(/<script>alert|<img src=x/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const written = await writtenText(page);
    for (const text of texts) expect(written).toContain(text);
    expect(await madeOfText(page)).toBe(0);
  });
}

// The hostile codebook asks for frame and tone alone.
for (const chart of CHARTS.filter((each) => each !== "variable")) {
  test(`the chart ${chart} shows hostile text as text, in the page and in its picture`, async ({
    pageOf,
  }) => {
    const page = await pageOf("stranger");
    for (const query of [`chart=${chart}`, `chart=${chart}&tab=table`]) {
      const response = await page.goto(`${study}?${query}`);
      expect(await response?.text()).not.toMatch(/<script>alert|<img src=x/);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await madeOfText(page)).toBe(0);
    }
    const picture = await page.request.get(`/api${study}/figure?chart=${chart}`);
    expect(picture.status()).toBe(200);
    const text = await picture.text();
    expect(text).not.toMatch(/<script|<img|<foreignObject/i);
    const isWhole = await page.evaluate((svg) => {
      const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
      return parsed.querySelector("parsererror") === null;
    }, text);
    expect(isWhole, "the picture is well-formed XML").toBe(true);
  });
}

test("titles and invitations say hostile names as they are", async ({ pageOf, newPerson }) => {
  const page = await pageOf("stranger");
  await page.goto(study);
  const title = hostile("Study").replace("\u2028", " ");
  expect((await page.title()).replace("\u2028", " ")).toBe(`${title} · Parallax`);
  await page.goto(`${study}/settings`);
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = page.getByRole("textbox", { name: "Link to send" });
  await expect(link).toHaveValue(/invite/);
  const guest = await newPerson();
  await guest.goto(await link.inputValue());
  expect(await writtenText(guest)).toContain(hostile("Study"));
  expect(await madeOfText(guest)).toBe(0);
});
