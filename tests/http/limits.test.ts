import { type RunningServer, startServer } from "../support/server";

let server: RunningServer;
beforeAll(async () => {
  // As behind a proxy, which says who asks: so that there can be several people.
  server = await startServer({ env: { TRUST_PROXY: "1" } });
});
afterAll(() => server.stop());

let people = 0;
/** Somebody who has not asked yet. */
const newAddress = () => `203.0.113.${++people}`;

function post(body: string, { from = newAddress(), type = "text/csv" } = {}) {
  return fetch(`${server.url}/api/agreement?level=nominal`, {
    method: "POST",
    headers: { "content-type": type, "x-forwarded-for": from },
    body,
  });
}

const small = "a,b\nb,b\na,a\n";

async function sentence(response: Response): Promise<string> {
  return ((await response.json()) as { message: string }).message;
}

test("5 MB are read, and one byte more is refused", async () => {
  const most = small + "\n".repeat(5_000_000 - small.length);
  expect((await post(most)).status).toBe(200);
  const response = await post(`${most}\n`);
  expect(response.status).toBe(413);
  expect(await sentence(response)).toMatch(/^At most 5000 kB/);
});

test("a million cells are computed, and one more is refused", async () => {
  const cells = (count: number) => `${"1,2,".repeat(count / 2 - 1)}1,2`;
  expect((await post(cells(1_000_000))).status).toBe(200);
  const response = await post(`${cells(1_000_000)},1`);
  expect(response.status).toBe(413);
  expect(await sentence(response)).toMatch(/more than 1,000,000 cells/);
});

test("who computes too often is told when to come back, and nobody else notices", async () => {
  const from = newAddress();
  const statuses: number[] = [];
  for (let round = 0; round < 10; round++) {
    const answers = Array.from({ length: 20 }, () => post("<x/>", { from, type: "text/xml" }));
    statuses.push(...(await Promise.all(answers)).map(({ status }) => status));
  }
  expect(new Set(statuses)).toEqual(new Set([400, 429]));
  expect(statuses.indexOf(429)).toBeGreaterThanOrEqual(120);
  // A table of 2 MB counts as twenty-one.
  const refused = await post(small + "\n".repeat(2_000_000), { from });
  expect(refused.status).toBe(429);
  const seconds = Number(refused.headers.get("retry-after"));
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(11);
  expect(await sentence(refused)).toMatch(new RegExp(`Try again in ${seconds} seconds?\\.`));
  expect((await post(small)).status).toBe(200);
  const page = await fetch(`${server.url}/tools/agreement`, {
    headers: { "x-forwarded-for": from },
  });
  expect(page.status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000 + 100));
  expect((await post(small, { from })).status).toBe(200);
});

test("a large table keeps nobody waiting for anything else", async () => {
  const values = Array.from({ length: 6_000 }, (_, unit) =>
    Array.from({ length: 30 }, (_, coder) => (unit * 7 + coder * unit) % 23).join(","),
  );
  const begun = performance.now();
  let isRunning = true;
  const large = post(values.join("\n")).finally(() => {
    isRunning = false;
  });
  const waits: number[] = [];
  while (isRunning) {
    const asked = performance.now();
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    waits.push(performance.now() - asked);
    // The server is to compute, and not to answer this without end.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect((await large).status).toBe(200);
  const took = performance.now() - begun;
  // Were it computed on the server's own thread, one of these would have waited for all of it.
  expect(waits.length).toBeGreaterThan(10);
  expect(Math.max(...waits) / took).toBeLessThan(0.5);
});

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

test("who reads figures too often is told when to come back, and nobody else notices", async () => {
  const paths = [
    `/embed/studies/${demo}?chart=frames`,
    "/embed/frozen/0123456789abcdef",
    `/api/studies/${demo}/figure?chart=frames&format=json`,
  ];
  const [from, other] = [newAddress(), newAddress()];
  const statuses = async () =>
    Promise.all(paths.map(async (path) => (await get(path, other)).status));
  const before = await statuses();
  expect(before).toEqual([200, 404, 200]);
  let all = 0;
  for (const path of paths) {
    const { asked, retry, body } = await untilRefused(path, from);
    all += asked;
    expect(all).toBeGreaterThanOrEqual(540);
    expect(retry).toBe("1");
    expect(body).toContain("Try again in 1 second.");
  }
  expect(await statuses()).toEqual(before);
  // Pages and computations are not counted with these.
  expect((await get(`/api/studies/${demo}/comparison`, from)).status).toBe(200);
});
