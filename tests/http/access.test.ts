import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { disconnect, reader } from "@/lib/db/client";
import {
  actions,
  outcome,
  type Person,
  people,
  published,
  routes,
  writes,
} from "../support/access-table";
import { createAccessWorld, disable, password, privateStudy } from "../support/access-world";
import { type RunningServer, startServer } from "../support/server";
import { builtActions, callAction } from "../support/server-actions";
import { signInCookie } from "../support/sign-in";

let server: RunningServer;
let frozen = "";
const cookies: Partial<Record<Person, string>> = {};

beforeAll(async () => {
  server = await startServer();
  process.env.DATABASE_URL = `file:${server.databasePath}`;
  const emails = await createAccessWorld();
  for (const person of people) {
    const email = emails[person];
    if (email) cookies[person] = await signInCookie(server.url, email, password);
  }
  await disable("disabled@example.org");
  frozen = (await reader().frozenFigure.findFirstOrThrow()).address;
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

const publicStudy = "central-asia-defence";
const slugs = { private: privateStudy, demo: publicStudy };

const whole = {
  version: 0,
  answers: { frame: ["shared-risk"], sentiment: ["0"], function: ["cause"] },
  submit: true,
};

const headers = (person: Person) => ({ cookie: cookies[person] ?? "" });

function routesOfApp(folder = "app"): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return routesOfApp(join(folder, entry.name));
    const isRoute = entry.name === "page.tsx" || entry.name === "route.ts";
    return isRoute ? [dirname(join(folder, entry.name)).slice(3) || "/"] : [];
  });
}

function address(route: string): string {
  return route
    .replace("[slug]", privateStudy)
    .replace("[quote]", "own-1")
    .replace("[outlet]", "own")
    .replace("[item]", "own-item")
    .replace("[address]", frozen)
    .replace("[token]", "no-such-token")
    .replace("[...nextauth]", "csrf");
}

test("every page and route of the application has its row in the table", () => {
  expect(routesOfApp().sort()).toEqual(Object.keys(routes).sort());
});

test("every action of the application has its row in the table", () => {
  expect([...new Set(builtActions().map(({ name }) => name))].sort()).toEqual(
    Object.keys(actions).sort(),
  );
});

async function get(path: string, extra: Record<string, string>) {
  // Next.js sends its router on to an address of this request's own; what is there counts.
  const redirect = "rsc" in extra ? "follow" : "manual";
  const response = await fetch(server.url + path, { redirect, headers: extra });
  return { status: response.status, text: await response.text() };
}

/** The address as a browser opens it, and the ways in which the browser's router asks for it. */
const asked: Record<string, string>[] = [
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
];

describe.each(Object.keys(routes))("%s", (route) => {
  test.each([...people])("answers %s as the table says", async (person) => {
    const expected = routes[route]?.[person] ?? 0;
    for (const [at, extra] of asked.entries()) {
      const answer = await get(address(route), { ...headers(person), ...extra });
      // The router is told of a refusal inside an answer of its own kind.
      if (at === 0) expect(answer.status).toBe(expected);
      // Members know that the study exists; to others not even its name is told.
      const isStranger = ["visitor", "disabled", "stranger"].includes(person);
      if (isStranger) expect(answer.text).not.toContain("nobody published");
      // The corpus is told to nobody who is refused, whatever else is.
      if (isStranger || expected >= 400) expect(answer.text).not.toMatch(/What own-/);
    }
  });
});

test("members are told what is kept from others, by the same requests", async () => {
  for (const extra of asked.slice(0, 2)) {
    const page = await get(`/studies/${privateStudy}/quotes/own-1`, {
      ...headers("viewer"),
      ...extra,
    });
    expect(page.text).toContain("What own-1 says");
  }
});

describe.each(Object.entries(published))("%s of a published study", (route, who) => {
  test.each([...people])("answers %s as the table says", async (person) => {
    const path = route
      .replace("[slug]", publicStudy)
      .replace("[quote]", "kp-1")
      .replace("[outlet]", "haqqin");
    expect((await get(path, headers(person))).status).toBe(who[person]);
  });
});

describe.each([...people])("writes by %s", (person) => {
  const stored = () => reader().annotation.count({ where: { analyst: { user: { email } } } });
  const email = `${person}@example.org`;

  test.each(writes)("$method $path ($study)", async ({ method, path, study, who }) => {
    const before = await stored();
    const response = await fetch(server.url + path.replace("[slug]", slugs[study]), {
      method,
      headers: { ...headers(person), origin: server.url, "content-type": "application/json" },
      body: JSON.stringify(method === "PUT" ? whole : {}),
    });
    expect(response.status).toBe(who[person]);
    const written = response.ok && method === "PUT" ? 1 : 0;
    expect(await stored()).toBe(before + written);
  });
});

test("who is no member of a published study is told that, not that a role is too low", async () => {
  const save = (person: Person, study: string) =>
    fetch(`${server.url}/api/studies/${study}/annotations/kp-1`, {
      method: "PUT",
      headers: { ...headers(person), origin: server.url, "content-type": "application/json" },
      body: JSON.stringify(whole),
    }).then((response) => response.json());
  expect(await save("stranger", publicStudy)).toMatchObject({
    code: "forbidden",
    message: "You are not a member of this study. A lead of the study can invite you.",
  });
  expect(await save("viewer", privateStudy)).toMatchObject({
    code: "forbidden",
    message: "Your role does not allow this.",
  });
  const { status, text } = await get(`/studies/${publicStudy}/annotate`, headers("stranger"));
  expect(status).toBe(403);
  expect(text).toContain("In a study a lead can change that");
});

describe.each(Object.entries(actions))("the action %s", (name, least) => {
  test.each([...people])("lets %s pass or refuses as the table says", async (person) => {
    const action = builtActions().find((each) => each.name === name);
    if (!action) throw new Error(`no action ${name}`);
    // Nothing but the study: whoever passes the check of access is told that the input is incomplete.
    const input = { study: privateStudy, incomplete: true };
    const { text } = await callAction({ url: server.url, action, input, headers: headers(person) });
    const code = /"code":"([a-z-]+)"/.exec(text)?.[1];
    const expected = outcome(least, person);
    expect(code).toBe(expected === "passes" ? "invalid-input" : expected);
  });
});
