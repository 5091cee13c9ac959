import { disconnect } from "../../lib/db/client";
import { applyMigrations } from "../../lib/db/migrate";
import { loadDemoStudy } from "../../prisma/seed";
import { answerParent } from "./in-child";

// A new database as every server has one: with the demo study, which is small.
answerParent(async ({ database }: { database: string }) => {
  process.env.DATABASE_URL = `file:${database}`;
  await applyMigrations(process.env.DATABASE_URL);
  await loadDemoStudy();
  await disconnect();
});
