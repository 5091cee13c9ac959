import { launchSettings } from "@/lib/launch/settings";

const root = "/srv/parallax";

test("without any variable the server is reachable from this machine alone", () => {
  expect(launchSettings({}, root)).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    databaseUrl: "file:/srv/parallax/data/parallax.db",
    address: "http://127.0.0.1:3000",
    addressIsGuessed: false,
    trustProxy: false,
    requestTimeout: 30_000,
    drainSeconds: 0,
  });
});

test.each([
  ["file:./data/a.db", "file:/srv/parallax/data/a.db"],
  ["file:data/a.db", "file:/srv/parallax/data/a.db"],
  ["file:/var/lib/a.db", "file:/var/lib/a.db"],
  ["file:///var/lib/a.db?mode=rwc", "file:/var/lib/a.db"],
  ["postgresql://me@host/db", "postgresql://me@host/db"],
  ["postgres://me@host/db", "postgres://me@host/db"],
])("DATABASE_URL=%s means %s", (given, meant) => {
  expect(launchSettings({ DATABASE_URL: given }, root).databaseUrl).toBe(meant);
});

test.each(["0.0.0.0", "::"])("listening on %s asks for the address that people use", (host) => {
  const settings = launchSettings({ HOST: host, PORT: "8080" }, root);
  expect(settings).toMatchObject({ address: "http://localhost:8080", addressIsGuessed: true });
  const told = launchSettings({ HOST: host, NEXTAUTH_URL: "https://parallax.example.org/" }, root);
  expect(told).toMatchObject({ address: "https://parallax.example.org", addressIsGuessed: false });
});

test.each([
  [{ PORT: "http" }, "PORT must be a whole number"],
  [{ PORT: "70000" }, "PORT must be a whole number"],
  [{ DRAIN_SECONDS: "5s" }, "DRAIN_SECONDS must be a whole number"],
  [{ DATABASE_URL: "mysql://host/db" }, "DATABASE_URL must begin with"],
  [{ NEXTAUTH_URL: "parallax.example.org" }, "NEXTAUTH_URL must be the address"],
  [{ NEXTAUTH_URL: "https://" }, "NEXTAUTH_URL must be the address"],
  [{ TRUST_PROXY: "yes" }, "TRUST_PROXY must be 0 or 1"],
])("%o is refused in a sentence", (env, sentence) => {
  expect(() => launchSettings(env, root)).toThrow(sentence);
});
