import { systemStudyAccess } from "@/lib/auth/system-access";
import { loadStudy } from "@/lib/columns/study-queries";
import { comparison } from "@/lib/comparison/comparison";
import { everything } from "@/lib/comparison/search";
import { getQuotePage } from "@/lib/corpus/quote-list-queries";
import { disconnect, reader } from "@/lib/db/client";
import { readSnapshot } from "@/lib/db/snapshot";
import { write } from "@/lib/db/write";
import { isLargeStudyLoaded, largeStudySlug, loadLargeStudy } from "@/prisma/seed/large/load";
import { copySqliteTemplate } from "../support/copy-sqlite-template";
import { createTestDatabase } from "../support/create-test-database";

const study = { annotations: 2000, seed: 1 };
const slug = largeStudySlug(study);

const here = async () => {
  const { id } = await reader().study.findUniqueOrThrow({ where: { slug } });
  return { studyId: id };
};

async function counts() {
  const where = await here();
  const [database, submitted] = [reader(), { ...where, state: "submitted" as const }];
  return {
    outlets: await database.studyOutlet.count({ where }),
    analysts: await database.studyMember.count({ where: { ...where, role: "analyst" } }),
    quotes: await database.quote.count({ where }),
    annotations: await database.annotation.count({ where }),
    submitted: await database.annotation.count({ where: submitted }),
    answers: await database.answer.count({ where }),
    adjudications: await database.adjudication.count({ where }),
  };
}

async function figures() {
  const { studyId: id } = await here();
  const study = await readSnapshot((snapshot) => {
    return loadStudy(snapshot, { id, codebookRevision: null });
  });
  return comparison({ ...study.now(), revision: 1 }, everything);
}

/** The kind of database that this run is not about. */
function otherDatabase(): Promise<string> {
  const onSqlite = process.env.DATABASE_URL?.startsWith("file:");
  return onSqlite ? createTestDatabase("TEMPLATE empty_for_tests") : copySqliteTemplate("empty");
}

beforeAll(() => loadLargeStudy(study));

test("the study is published, whole, and nobody of its team can sign in", async () => {
  expect(await isLargeStudyLoaded(study)).toBe(true);
  expect(await isLargeStudyLoaded({ ...study, seed: 2 })).toBe(false);
  const { title } = await reader().study.findUniqueOrThrow({ where: { slug } });
  expect(title).toBe("Synthetic study of 2,000 annotations (seed 1)");
  const found = await counts();
  expect(found).toMatchObject({ outlets: 50, analysts: 12, annotations: 2000 });
  expect(found.submitted).toBeLessThan(2000);
  expect(found.adjudications).toBeGreaterThan(2);
  expect(
    await reader().user.count({ where: { OR: [{ email: { not: null } }, { automated: false }] } }),
  ).toBe(0);
});

test("search finds its Kazakh words under the letters that people type for them", async () => {
  const access = await systemStudyAccess(slug, "reader");
  const collator = new Intl.Collator("en");
  const { total } = await getQuotePage(access, { filter: { q: "галым" }, collator });
  expect(total).toBeGreaterThan(10);
});

test("a study whose loading was broken off is completed, and has nothing twice", async () => {
  const whole = await counts();
  await write(async (tx) => {
    const late = { annotation: { id: { gt: 1500 } } };
    await tx.answer.deleteMany({ where: late });
    await tx.annotation.deleteMany({ where: late.annotation });
    await tx.study.updateMany({ where: { slug }, data: { publishedAt: null } });
  });
  expect(await isLargeStudyLoaded(study)).toBe(false);
  await loadLargeStudy(study);
  expect(await counts()).toEqual(whole);
});

test("a second study shares the outlets of the first", async () => {
  await loadLargeStudy({ annotations: 5, seed: 1 });
  expect(await reader().outlet.count()).toBe(50);
});

test("its figures are the same on SQLite and PostgreSQL", async () => {
  const before = await figures();
  const own = process.env.DATABASE_URL;
  await disconnect();
  process.env.DATABASE_URL = await otherDatabase();
  await loadLargeStudy(study);
  const after = await figures();
  await disconnect();
  process.env.DATABASE_URL = own;
  expect(after).toEqual(before);
  expect(after.n).toBeGreaterThan(700);
});
