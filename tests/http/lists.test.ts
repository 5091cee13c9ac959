import { systemStudyAccess } from "@/lib/auth/system-access";
import { archive, restore } from "@/lib/corpus/archive-mutations";
import { createItemsInBulk } from "@/lib/corpus/bulk-mutations";
import { createOutlet } from "@/lib/corpus/outlet-mutations";
import { disconnect } from "@/lib/db/client";
import { createAccessWorld, password, privateStudy } from "../support/access-world";
import { outletNamed } from "../support/corpus-world";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";

const ITEMS = 250;
const base = `/studies/${privateStudy}`;

let server: RunningServer;
let cookie: string;

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await createAccessWorld();
  const lead = await systemStudyAccess(privateStudy, "lead");
  for (let round = 0; round < 60; round++) {
    await archive(lead, { thing: "quote", key: "own-1" });
    await restore(lead, { thing: "quote", key: "own-1" });
  }
  const items = Array.from({ length: ITEMS }, (_, at) => {
    return { key: `many-${at}`, outlet: "own", kind: "article", title: `Мақала ${at}` };
  });
  await createItemsInBulk(lead, items);
  cookie = await signInCookie(server.url, "admin@example.org", password);
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

async function page(path: string): Promise<string> {
  const response = await fetch(server.url + path, { headers: { cookie } });
  expect(response.status).toBe(200);
  // Without what scripts would read of it.
  return (await response.text()).replaceAll(/<script.*?<\/script>/gs, "");
}

/** Where the link of these words leads. */
function linkNamed(words: string, html: string): string | undefined {
  const links = html.matchAll(/<a\b([^>]*)>([^<]*)<\/a>/g);
  const [, attributes] = [...links].find(([, , text]) => text === words) ?? [];
  return attributes?.match(/href="([^"]*)"/)?.[1]?.replaceAll("&amp;", "&");
}

/** The page and those that its links of these words lead to, one after another. */
async function followed(path: string, words: string): Promise<{ path: string; html: string }[]> {
  const pages = [{ path, html: await page(path) }];
  for (;;) {
    const next = linkNamed(words, pages.at(-1)!.html);
    if (!next) return pages;
    pages.push({ path: next, html: await page(next) });
  }
}

const unread = "The address asks for something that does not exist here";

test.each([
  [`${base}/quotes/own-1`, /(archived|restored) the quote</g, 120],
  [`${base}/settings`, /(archived|restored) the quote own-1/g, 120],
])(
  "without scripts, links lead through all of the history of %s and back",
  async (path, event, count) => {
    const pages = await followed(path, "Older");
    const found = pages.map(({ html }) => [...html.matchAll(event)].length);
    expect(found.reduce((sum, each) => sum + each)).toBe(count);
    expect(pages.length).toBe(3);
    const last = pages.at(-1)!;
    expect(linkNamed("Newest", last.html)).toBe(`${path}#history`);
    const back = await followed(last.path, "Newer");
    expect(back.map(({ html }) => linkNamed("Older", html))).toEqual([undefined, last.path]);
    expect(linkNamed("Newest", pages[0]!.html)).toBeUndefined();
    for (const { html } of pages) {
      expect(html).not.toContain(unread);
      expect(html).toContain('id="history"');
    }
  },
);

test.each([`${base}/outlets/own`, `${base}/corpus?outlet=own`])(
  "without scripts, links lead through all items of %s and back",
  async (path) => {
    const pages = await followed(path, "Next");
    const titles = pages.flatMap(({ html }) => [...html.matchAll(/>(Мақала \d+)[ <]/g)]);
    const found = new Set(titles.map(([, title]) => title));
    expect([pages.length, found.size]).toEqual([3, ITEMS]);
    const back = await followed(pages[2]!.path, "Previous");
    expect(back.length).toBe(3);
    expect(back[1]?.html).toContain("Мақала 150");
    for (const { html } of [...pages, ...back]) expect(html).toContain('id="items"');
  },
);

test("the corpus of many items tells their number and leads to them", async () => {
  const html = await page(`${base}/corpus`);
  expect(html).not.toContain("Мақала");
  expect(html).toMatch(/251(<!-- -->)? items/);
  expect(html).toContain(`href="${base}/corpus?outlet=own"`);
});

test("the card of a study with many outlets shows some of them and leads to the others", async () => {
  const lead = await systemStudyAccess(privateStudy, "lead");
  for (let at = 0; at < 11; at++) {
    await createOutlet(lead, outletNamed(`many-${at}`, { name: `Басылым ${at}` }));
  }
  const html = await page("/");
  const [, card = ""] = html.split(`href="${base}"`);
  expect(new Set(card.match(/Басылым \d+/g)).size).toBe(7);
  expect(linkNamed("and 4 more outlets", html)).toBe(base);
  // The demo study has few.
  expect(html).toContain("Khod Mysley");
});

test.each([
  `${base}/quotes/own-1?before=soon`,
  `${base}/settings?before=1&before=2`,
  `${base}/outlets/own?after=nowhere`,
  `${base}/corpus?outlet=nowhere`,
  `${base}/corpus?after=many-1`,
])("that %s asks for what is not there is told", async (path) => {
  expect(await page(path)).toContain(unread);
});
