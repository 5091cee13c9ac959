import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTestDatabase } from "../support/create-test-database";
import { type RunningServer, startServer } from "../support/server";

const secret = "known-to-this-test-and-to-the-process-that-it-starts";

let server: RunningServer;
let databasePassword = "";
const pages = new Map<string, string>();

beforeAll(async () => {
  const url = await createTestDatabase();
  databasePassword = new URL(url).password;
  server = await startServer({ env: { DATABASE_URL: url, NEXTAUTH_SECRET: secret } });
  const paths = ["/", "/sign-in", "/studies/central-asia-defence", "/nowhere", "/api/health"];
  for (const path of paths) pages.set(path, await (await fetch(server.url + path)).text());
});
afterAll(() => server.stop());

/** Every file of the build below the folder, by its path. */
function filesOf(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path, "latin1")]);
}

const served = () => filesOf(".next/static");
const built = () => [...served(), ...filesOf(".next/server")];

const holding = (files: [string, string][], pattern: RegExp | string) =>
  files
    .filter(([, text]) =>
      typeof pattern === "string" ? text.includes(pattern) : pattern.test(text),
    )
    .map(([path]) => path);

test("what only the process knows stands in no file of the build, no page and no line it prints", () => {
  expect(databasePassword.length).toBeGreaterThan(8);
  const token = /\/setup\?token=([\w-]+)/.exec(server.log())?.[1] ?? "";
  expect(token.length).toBeGreaterThan(30);
  const files = built();
  // The build is what runs: it holds the words of its pages.
  expect(holding(files, "parallax-session").length).toBeGreaterThan(0);
  for (const known of [secret, databasePassword]) {
    expect(holding([...files, ...pages, ["what is printed", server.log()]], known)).toEqual([]);
  }
  expect(holding([...files, ...pages], token)).toEqual([]);
});

test.each([
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----(\\n|\s)*[\w+/]{40}/],
  [
    "a password or secret that everybody knows",
    /(password|secret)["']?\s*[:=]\s*["'`](admin\w*|changeme|default|letmein|password\d*|secret|test)["'`]/,
  ],
  ["a secret to fall back on", /NEXTAUTH_SECRET["']?\]?\s*(\?\?|\|\|)=?\s*["'`]/],
  [
    "a database's address with a password",
    /postgres(ql)?:\/\/[\w-]+:[^@\s"'`$<{:]+@(?!localhost|host)/,
  ],
])("the build holds no %s", (_, pattern) => {
  expect(holding(built(), pattern)).toEqual([]);
});

test("what the browser is given holds none of the keys that the build made for the server", () => {
  const manifest = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  ) as { encryptionKey: string };
  const preview: Record<string, string> = JSON.parse(
    readFileSync(".next/server/preview-props.json", "utf8"),
  );
  const keys = [manifest.encryptionKey, ...Object.values(preview)];
  expect(keys.every((key) => typeof key === "string" && key.length >= 32)).toBe(true);
  for (const key of keys) expect(holding([...served(), ...pages], key)).toEqual([]);
});
