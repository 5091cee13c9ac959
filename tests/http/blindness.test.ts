import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { createCode } from "@/lib/codebook/code-mutations";
import { CHARTS } from "@/lib/comparison/search";
import { createItem } from "@/lib/corpus/item-mutations";
import { createQuote } from "@/lib/corpus/quote-mutations";
import { newItem, newQuote } from "@/lib/corpus/schema";
import { disconnect, reader } from "@/lib/db/client";
import { joinStudy } from "@/lib/db/join-study";
import { write } from "@/lib/db/write";
import { createAccessWorld, password, privateStudy } from "../support/access-world";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";

const memo = "memo-that-nobody-else-wrote";
const other = "Analyst beside";
const quoteText = "The one quote of its form and day";
const answers = { frame: ["seen-by-one"], sentiment: ["-2"], function: ["cause"] };

const study = `/studies/${privateStudy}`;
const api = `/api/studies/${privateStudy}`;
const alone = "form=headline&from=2024-09-01&to=2024-09-01";

let server: RunningServer;
let blind = "";
let lead = "";
let number = 0;
/** Of a figure of all quotes. */
let frozen = "";
let annotateBeside: () => Promise<unknown>;

/** A quote that filters can single out, a code for it alone, and a second analyst. */
async function createSecondAnalyst() {
  const access = await systemStudyAccess(privateStudy, "lead");
  const texts = { name: "Seen by one", definition: "A code of one annotation." };
  await createCode(access, { ...texts, variable: "frame", include: null, exclude: null });
  const item = { key: "own-late", outlet: "own", kind: "article", publishedOn: "2024-09-01" };
  await createItem(access, newItem.parse(item));
  const quote = { key: "own-3", item: "own-late", form: "headline", text: quoteText };
  await createQuote(access, newQuote.parse(quote));
  const { userId, joined } = await write(async (tx) => {
    const user = await tx.user.create({ data: { name: other, email: "beside@example.org" } });
    const place = { studyId: access.study.id, userId: user.id, role: "analyst" } as const;
    return { userId: user.id, joined: await joinStudy(tx, place) };
  });
  number = joined.number;
  const analyst = await systemStudyAccess(privateStudy, "analyst", userId);
  const input = { version: 0, answers, memo, submit: true };
  annotateBeside = () => saveAnnotation(analyst, { quote: "own-3", input });
}

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await createAccessWorld();
  await createSecondAnalyst();
  const inStudy = { where: { study: { slug: privateStudy } } };
  frozen = (await reader().frozenFigure.findFirstOrThrow(inStudy)).address;
  blind = await signInCookie(server.url, "analyst@example.org", password);
  lead = await signInCookie(server.url, "lead@example.org", password);
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

async function text(path: string, cookie = blind): Promise<string> {
  const response = await fetch(server.url + path, { headers: { cookie } });
  return `${response.status} ${await response.text()}`;
}

async function save(input: object) {
  const response = await fetch(`${server.url}${api}/annotations/own-3`, {
    method: "PUT",
    headers: { cookie: blind, origin: server.url, "content-type": "application/json" },
    body: JSON.stringify({ answers: { ...answers, sentiment: ["2"] }, ...input }),
  });
  expect(response.status).toBe(200);
}

type Told = { quotes: { id: string; resolved: Record<string, object> }[] };

async function resolved(cookie = blind) {
  const response = await fetch(`${server.url}${api}/comparison?${alone}`, { headers: { cookie } });
  const { quotes }: Told = await response.json();
  expect(quotes.map(({ id }) => id)).toEqual(["own-3"]);
  return quotes[0]?.resolved;
}

const marks = [
  "frame:seen-by-one:own",
  "frame:*:own",
  "frame:*:own:contested",
  "sentiment:-2:own",
  "sentiment:*:own",
  "sentiment:*:own:contested",
  "function:cause:own",
];

const pages = () => [
  `${study}/quotes/own-3`,
  `${study}/quotes`,
  `${study}/quotes?q=${memo}`,
  `${study}/annotate/own-3`,
  `${study}/outlets/own`,
  study,
  `${study}/frozen`,
  `/frozen/${frozen}`,
  `${study}?tab=table`,
  `${study}?chart=frames&tab=table`,
  ...CHARTS.flatMap((chart) => [`${study}?chart=${chart}`, `${study}?chart=${chart}&tab=table`]),
  `${study}?${alone}&tab=table`,
  `${study}?by=${number}`,
  `${study}?by=${number}&mark=frame:seen-by-one:own`,
  ...marks.flatMap((mark) => [`${study}?mark=${mark}`, `${study}?${alone}&mark=${mark}`]),
];

const exports = () =>
  ["", alone, `by=${number}`, ...marks.map((mark) => `mark=${mark}`)].flatMap((query) =>
    ["format=json", "format=csv", "format=csv&table=quotes"].map(
      (format) => `${api}/comparison?${query ? `${query}&` : ""}${format}`,
    ),
  );

const figures = () =>
  CHARTS.flatMap((chart) =>
    ["json", "csv", "svg"].map((format) => `${api}/figure?chart=${chart}&format=${format}`),
  );

const others = () => [
  ...figures(),
  `/api/frozen/${frozen}`,
  `${api}/quotes`,
  `${api}/quotes?q=${memo}`,
  `${api}/annotations/own-3`,
];

/** What stands on a page, whatever the order in which its parts were sent; without the study's revision. */
function shownOn(html: string): string[] {
  const body = html.replace(/<script\b.*?<\/script>|<style\b.*?<\/style>/gs, "");
  return body
    .replace(/ (nonce|id|for|href)="[^"]*"|study revision \d+/g, "")
    .split("<")
    .sort();
}

/** Without the study's revision: that anything at all was written is no secret. */
const told = (body: string) =>
  body.replace(/"revision":\d+|study revision \d+/g, "").replace(/,\d+,\d+,\d{4}-\d\d-\d\d,/g, "");

async function everythingTold() {
  const read = async (paths: string[], part: (body: string) => unknown) => {
    const parts: [string, unknown][] = [];
    for (const path of paths) parts.push([path, part(await text(path))]);
    return parts;
  };
  return Object.fromEntries([
    ...(await read(pages(), shownOn)),
    ...(await read([...exports(), ...others()], told)),
  ]);
}

test("before submitting, what an analyst is told is the same as if the other had done nothing", async () => {
  const before = await everythingTold();
  await annotateBeside();
  expect(await everythingTold()).toEqual(before);
  // What is compared is there: a lead is told at once.
  expect(await resolved(lead)).toMatchObject({ sentiment: { how: "single", value: "-2" } });
  expect(await text(`${study}/quotes/own-3`, lead)).toContain(memo);
  expect(await text(`${study}?mark=frame:seen-by-one:own`, lead)).toContain(quoteText);
});

const hidden = { how: "hidden", value: null };

test.each(["nothing of one's own", "a draft"])(
  "with %s, nothing of the other is told",
  async (own) => {
    if (own === "a draft") await save({ version: 0, submit: false });
    expect(await resolved()).toMatchObject({ frame: hidden, sentiment: hidden, function: hidden });
    for (const path of [...pages(), ...exports(), ...others()]) {
      const body = await text(path);
      // A page of search results says what was searched for.
      const tells = body.includes(other) || (!path.includes("q=") && body.includes(memo));
      expect(`${path} ${tells}`).toBe(`${path} false`);
    }
    for (const mark of marks) {
      expect(await text(`${study}?mark=${mark}`)).not.toContain(quoteText);
    }
  },
);

test("an address is answered each by what they may see, whoever has asked for it before", async () => {
  const paths = [
    "comparison?",
    "figure?chart=sentiment&format=json&",
    "figure?chart=frames&format=json&",
  ];
  for (const path of paths.map((each) => `${api}/${each}${alone}`)) {
    const round = async () => ({
      lead: await text(path, lead),
      analyst: await text(path),
      visitor: await text(path, ""),
    });
    const first = await round();
    expect(first.lead).toMatch(/^200 .*"hidden":0/);
    expect(first.analyst).toMatch(/^200 .*"hidden":1/);
    expect(first.visitor).toMatch(/^401 /);
    expect(await round()).toEqual(first);
  }
});

test("nobody's single answers can be asked for by number but one's own", async () => {
  expect(await text(`${api}/comparison?by=${number}`)).toMatch(/^400 /);
});

test("after submitting, the analyst reads the other's answers", async () => {
  await save({ version: 1, submit: true });
  expect(await resolved()).toMatchObject({
    frame: { how: "unanimous", value: ["seen-by-one"] },
    sentiment: { how: "contested" },
    function: { how: "unanimous", value: "cause" },
  });
  const page = await text(`${study}/quotes/own-3`);
  expect(page).toContain(memo);
  expect(page).toContain(other);
  expect(await text(`${study}?mark=frame:seen-by-one:own`)).toContain(quoteText);
  expect(await text(`${api}/comparison?format=csv&table=quotes`)).toMatch(
    /own-3,own,own-late,headline,frame,unanimous,seen-by-one/,
  );
  // The own annotation is told without anything of the other's.
  expect(await text(`${api}/annotations/own-3`)).not.toContain(memo);
});

test("while annotation is open, an analyst of a published study is offered no frame of it", async () => {
  const published = { publishedAt: new Date(), revision: { increment: 1 } };
  await write((tx) => tx.study.update({ where: { slug: privateStudy }, data: published }));
  for (const path of [study, `${study}?chart=map`]) {
    expect(await text(path, lead)).toContain(`/embed${study}?chart=`);
    const page = await text(path);
    expect(page).toMatch(/^200 /);
    expect(page).not.toContain("/embed");
  }
  expect(await text(`/frozen/${frozen}`, lead)).toContain(`/embed/frozen/${frozen}`);
  expect(await text(`/frozen/${frozen}`)).not.toContain("/embed");
});
