import { disconnect } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";
import { loadDemoStudy } from "@/prisma/seed";

// A program of its own: Jest runs its global setup outside the transforms that the data layer needs.
const [empty = "", demo] = process.argv.slice(2);
await applyMigrations(empty);
if (demo) {
  await applyMigrations(demo);
  process.env.DATABASE_URL = demo;
  await loadDemoStudy();
  // The last connection that closes leaves all in one file, which can be copied.
  await disconnect();
}
// Connections that nobody uses any more would keep the process for another ten seconds.
process.exit(0);
