import { dayOf, isoDate } from "@/lib/columns/days";
import { disconnect, reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { createAccessWorld, password } from "../support/access-world";
import { type RunningServer, startServer } from "../support/server";
import { signInCookie } from "../support/sign-in";

const demo = "central-asia-defence";
const outlet = "haqqin";
const said = "Drawn in months, because weeks would be too many points to tell apart.";
const march = "2022-03-01..2022-03-31";

let server: RunningServer;
let lead = "";

/** A quote a week of one outlet, for three years from January 2022; nobody has annotated them. */
async function addWeeklyQuotes() {
  const { id: studyId } = await reader().study.findUniqueOrThrow({ where: { slug: demo } });
  const { id: outletId } = await reader().outlet.findUniqueOrThrow({ where: { slug: outlet } });
  const keys = Array.from({ length: 156 }, (_, week) => `week-${week}`);
  const first = dayOf(new Date("2022-01-03"));
  await write(async (tx) => {
    const { revision: stamp } = await tx.study.update({
      where: { id: studyId },
      data: { revision: { increment: 1 } },
    });
    const of = { studyId, stamp };
    await tx.item.createMany({
      data: keys.map((key, week) => {
        return { ...of, outletId, key, kind: "news", publishedOn: isoDate(first + 7 * week) };
      }),
    });
    const items = await tx.item.findMany({ where: { studyId, key: { in: keys } } });
    const idOf = new Map(items.map(({ key, id }) => [key, id]));
    await tx.quote.createMany({
      data: keys.map((key, week) => {
        const text = `What was said in week ${week}.`;
        const quote = { key, form: "verbatim" as const, text, searchText: text };
        return { ...of, ...quote, itemId: idOf.get(key)! };
      }),
    });
  });
}

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  await createAccessWorld();
  await addWeeklyQuotes();
  const user = await reader().user.findUniqueOrThrow({ where: { email: "lead@example.org" } });
  const study = await reader().study.findUniqueOrThrow({ where: { slug: demo } });
  const place = { studyId: study.id, userId: user.id, role: "lead" as const, number: 90 };
  await write((tx) => tx.studyMember.create({ data: place }));
  lead = await signInCookie(server.url, "lead@example.org", password);
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

const text = async (path: string) =>
  (await (await fetch(server.url + path)).text()).replaceAll("<!-- -->", "");
const page = (query = "") => text(`/studies/${demo}?chart=timeline${query}`);
const file = (query: string) => text(`/api/studies/${demo}/figure?chart=timeline${query}`);

test("the control says beside the step that was chosen which one is drawn, and why", async () => {
  const shown = await page();
  const select = /<select[^>]*name="step"[^>]*>.*?<\/select>/.exec(shown)?.[0] ?? "";
  expect(select).toContain('aria-describedby="shown-step"');
  expect(select).toMatch(/<option value="week"[^>]*selected=""[^>]*>Weeks/);
  for (const name of ["Days", "Months", "Quarters", "Half-years", "Years"]) {
    expect(select).toContain(`>${name}</option>`);
  }
  expect(/<p id="shown-step"[^>]*>([^<]*)</.exec(shown)?.[1]).toBe(said);
  const year = await page("&step=year");
  expect(year).not.toContain('id="shown-step"');
  expect(year).toContain("Quotes, a bar a year");
});

test("page, table, files, frame and frozen copy are of the step that is drawn", async () => {
  const mark = `sentiment:*:${outlet}:any~${march}`;
  const shown = await page();
  expect(shown).toContain(said);
  expect(shown).toContain(`data-mark="${mark}"`);
  expect(shown).not.toContain("~2022-02-28..2022-03-06");
  expect(await page("&tab=table")).toContain(`data-mark="${mark}"`);
  const csv = await file("&format=csv");
  expect(csv).toContain("Haqqin,March 2022,4,0,0,4,");
  expect(csv).toContain("2022-03-01,2022-03-31,month,true,haqqin,");
  expect(await file("&format=svg")).toContain(said);
  expect(await text(`/embed/studies/${demo}?chart=timeline`)).toContain(said);
  const response = await fetch(`${server.url}/api/studies/${demo}/frozen?chart=timeline`, {
    method: "POST",
    headers: { cookie: lead, origin: server.url, "content-type": "application/json" },
    body: "{}",
  });
  const { address } = (await response.json()).value;
  const frozen = await text(`/frozen/${address}?mark=${mark}`);
  expect(frozen).toContain(said);
  expect(frozen).toContain("Haqqin, March 2022: 4 quotes, 4 not annotated");
  expect(frozen).toContain("4 frozen quotes stand behind this.");
});

test("a mark of the step that is drawn opens its quotes, and says when they are from", async () => {
  const shown = await page(`&mark=sentiment:*:${outlet}:any~${march}`);
  expect(shown).toContain("Haqqin: All quotes, March 2022");
  expect(shown).toContain("4 quotes stand behind this.");
  expect(shown).toContain("What was said in week 12.");
  expect(shown).not.toContain("What was said in week 13.");
});
