import { readFileSync } from "node:fs";
import { reader } from "@/lib/db/client";
import { loadDemoStudy } from "@/prisma/seed";

const slug = "central-asia-defence";
const file: { quotes: { id: string; text: string }[] } = JSON.parse(
  readFileSync("prisma/seed/central-asia-defence.json", "utf8"),
);

let loaded: boolean;
beforeAll(async () => {
  loaded = await loadDemoStudy();
});

test("everything of the demo study is there, and nothing beside it", async () => {
  expect(loaded).toBe(true);
  const counts = await Promise.all([
    reader().study.count(),
    reader().outlet.count(),
    reader().studyOutlet.count(),
    reader().item.count(),
    reader().quote.count(),
    reader().annotation.count({ where: { state: "submitted" } }),
    reader().annotation.count(),
    reader().answer.count(),
  ]);
  expect(counts).toEqual([1, 5, 5, 5, 20, 52, 52, 162]);
});

test("every quote's text is the file's, byte for byte", async () => {
  const rows = await reader().quote.findMany({ orderBy: { id: "asc" } });
  expect(rows.map(({ key }) => key)).toEqual(file.quotes.map(({ id }) => id));
  const changed = file.quotes.filter(
    ({ text }, at) => !Buffer.from(rows[at]?.text ?? "", "utf8").equals(Buffer.from(text, "utf8")),
  );
  expect(changed).toEqual([]);
});

test("its three analysts are programs that nobody can sign in as", async () => {
  const members = await reader().studyMember.findMany({
    where: { study: { slug } },
    select: { role: true, user: true },
  });
  expect(members).toHaveLength(3);
  for (const { role, user } of members) {
    expect(role).toBe("analyst");
    expect(user).toMatchObject({ automated: true, admin: false, email: null, passwordHash: null });
  }
  expect(await reader().user.count()).toBe(3);
});

test("it is published, and open for more annotations", async () => {
  const study = await reader().study.findUniqueOrThrow({ where: { slug } });
  expect(study.publishedAt).toBeInstanceOf(Date);
  expect([study.closedAt, study.archivedAt]).toEqual([null, null]);
});

test("a second start loads nothing again", async () => {
  expect(await loadDemoStudy()).toBe(false);
  expect(await reader().quote.count()).toBe(20);
});
