import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { disconnect } from "../../../lib/db/client";
import { applyMigrations } from "../../../lib/db/migrate";
import { measureBulk } from "../../support/measure-bulk";
import { answerParent } from "../in-child";

export type Asked = { counts: number[] };
export type Imported = Awaited<ReturnType<typeof measureBulk>>;

// Imports of so many annotations, one after the other, each into a study of its own; what the first of a
// process takes is also what imports need to be loaded.
answerParent(async ({ counts }: Asked): Promise<Imported[]> => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-imports-"));
  process.env.DATABASE_URL = `file:${join(folder, "imports.db")}`;
  await applyMigrations(process.env.DATABASE_URL);
  const imported: Imported[] = [];
  for (const count of counts) imported.push(await measureBulk(count));
  await disconnect();
  rmSync(folder, { recursive: true });
  return imported;
});
