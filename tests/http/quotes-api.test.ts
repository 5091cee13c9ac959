import { type RunningServer, startServer } from "../support/server";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (query: string) =>
  fetch(`${server.url}/api/studies/central-asia-defence/quotes?${query}`);

test("readers of a published study list its quotes, byte for byte", async () => {
  const { total, next, quotes } = await (await get("sort=newest")).json();
  expect([total, next, quotes.length]).toEqual([20, null, 20]);
  expect(quotes[0]).toMatchObject({
    id: "mt-4",
    form: "paraphrase",
    outlet: "mardan-telegram",
    text: "The CSTO saved Toqaev and his administration from the “Mambet revolution”.",
    contentNote: "Quotes a Soviet-era slur for rural Kazakhs; kept for analysis.",
    item: { publishedOn: "2024-08" },
  });
});

test("a search finds text in any case", async () => {
  const { quotes } = await (await get("q=mi6&outlet=vostochniy-ekspress")).json();
  expect(quotes.map(({ id }: { id: string }) => id)).toEqual(["ve-2"]);
});

test.each([
  "after=-1",
  "after=NaN",
  "after=no-such-quote",
  "after=kp-1&after=kp-2",
  "after[]=kp-1",
  "page=1000000000",
  "sort=passwordHash",
  "sort=analyst.sessions",
  "outlet=no-such-outlet",
  "mine=open",
  "archived=yes",
  "where[OR]=1",
  "constructor=1",
])("what the list does not know is refused with its name: %s", async (query) => {
  const response = await get(query);
  expect(response.status).toBe(400);
  const name = query.split("=")[0] ?? "";
  expect(Object.keys((await response.json()).fields)).toEqual([name]);
});
