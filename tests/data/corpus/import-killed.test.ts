import { spawn } from "node:child_process";
import { once } from "node:events";
import type { StudyAccess } from "@/lib/base/access";
import { createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { reader } from "@/lib/db/client";
import { emptyStudy, withQuotes } from "../../support/corpus-world";
import { damageOf } from "../../support/storm";

const COUNT = 20_000;

let lead: StudyAccess<"lead">;
let item: string;

beforeAll(async () => {
  lead = await emptyStudy();
  ({ item } = await withQuotes(lead, ["there before"]));
});

const state = async () => {
  const { id: studyId } = lead.study;
  const { revision } = await reader().study.findUniqueOrThrow({ where: { id: studyId } });
  return {
    revision,
    quotes: await reader().quote.count({ where: { studyId } }),
    events: await reader().event.count({ where: { studyId } }),
  };
};

/** An import of these rows in a process of its own, which half-way gets the signal that nothing outlives. */
async function killedImport(rows: object[]): Promise<void> {
  const script = ["--conditions=react-server", "--import", "tsx", "tests/support/killed-import.ts"];
  // The environment is the test's own, which names its database.
  const { env } = process;
  const words = [...script, lead.study.slug];
  const child = spawn(process.execPath, words, { env, stdio: ["pipe", "inherit", "inherit"] });
  child.stdin.end(JSON.stringify(rows));
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
}

test("an import whose process is killed half-way leaves nothing; the next brings all of it, and one more nothing new", async () => {
  const rows = Array.from({ length: COUNT }, (_, at) => {
    return { key: `import-${at}`, item, form: "verbatim", text: `Says ${at}` };
  });
  const before = await state();
  await killedImport(rows);
  expect(await state()).toEqual(before);
  expect(await damageOf(process.env.DATABASE_URL ?? "")).toEqual([]);
  expect(await createQuotesInBulk(lead, rows)).toEqual({ added: COUNT, present: 0 });
  const whole = {
    revision: before.revision + 1,
    quotes: before.quotes + COUNT,
    events: before.events + 1,
  };
  expect(await state()).toEqual(whole);
  expect(await createQuotesInBulk(lead, rows)).toEqual({ added: 0, present: COUNT });
  expect(await state()).toEqual(whole);
});
