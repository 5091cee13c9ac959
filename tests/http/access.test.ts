import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { disconnect } from "@/lib/db/client";
import { actions, outcome, type Person, people, routes } from "../support/access-table";
import { createAccessWorld, disable, password, privateStudy } from "../support/access-world";
import { type RunningServer, startServer } from "../support/server";
import { builtActions, callAction } from "../support/server-actions";
import { signInCookie } from "../support/sign-in";

let server: RunningServer;
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
});
afterAll(async () => {
  await disconnect();
  await server.stop();
});

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

describe.each(Object.keys(routes))("%s", (route) => {
  test.each([...people])("answers %s as the table says", async (person) => {
    const get = async (extra: Record<string, string>) => {
      const response = await fetch(server.url + address(route), {
        redirect: "manual",
        headers: { ...headers(person), ...extra },
      });
      return { status: response.status, text: await response.text() };
    };
    const expected = routes[route]?.[person];
    const answer = await get({});
    expect(answer.status).toBe(expected);
    // Members know that the study exists; to others not even its name is told.
    const tells = (text: string) => /nobody published|What own-/.test(text);
    const stranger = ["visitor", "disabled", "stranger"].includes(person);
    if (stranger) expect(tells(answer.text)).toBe(false);
    // The same address as the router of the browser asks for it.
    const inside = await get({ rsc: "1" });
    if (stranger) expect(tells(inside.text)).toBe(false);
  });
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
