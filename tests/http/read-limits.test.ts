import { type RunningServer, startServer } from "../support/server";

let server: RunningServer;
beforeAll(async () => {
  // As behind a proxy, which says who asks: so that there can be several people.
  server = await startServer({ env: { TRUST_PROXY: "1" } });
});
afterAll(() => server.stop());

let people = 0;
const demo = "central-asia-defence";

async function get(path: string, from: string) {
  const response = await fetch(server.url + path, { headers: { "x-forwarded-for": from } });
  const body = await response.text();
  return { status: response.status, retry: response.headers.get("retry-after"), body };
}

/** Asks for what is not there, now and then for the path, until that is refused; and after how many. */
async function untilRefused(path: string, from: string) {
  for (let asked = 0; asked < 3000; asked += 60) {
    const others = Array.from({ length: 59 }, () => get("/embed/studies/nowhere", from));
    const [refused] = await Promise.all([get(path, from), ...others]);
    if (refused.status === 429) return { ...refused, asked };
  }
  throw new Error(`${path} is never refused`);
}

test.each([
  `/embed/studies/${demo}?chart=frames`,
  "/embed/frozen/0123456789abcdef",
  `/api/studies/${demo}/figure?chart=frames&format=json`,
])("who reads %s too often is told when to come back, and nobody else notices", async (path) => {
  const from = `203.0.113.${++people}`;
  const before = await get(path, from);
  expect([200, 404]).toContain(before.status);
  const refused = await untilRefused(path, from);
  expect(refused.asked).toBeGreaterThanOrEqual(540);
  expect(refused.retry).toBe("1");
  expect(refused.body).toContain("Try again in 1 second.");
  expect((await get(path, `203.0.113.${++people}`)).status).toBe(before.status);
  // Pages and computations are not counted with these.
  expect((await get(`/api/studies/${demo}/comparison`, from)).status).toBe(200);
});
