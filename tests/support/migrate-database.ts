import { disconnect } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";
import { loadDemoStudy } from "@/prisma/seed";

// A program of its own: Jest runs its global setup outside the transforms that the data layer needs.
const [empty = "", demo = ""] = process.argv.slice(2);
for (const url of [empty, demo]) await applyMigrations(url);
process.env.DATABASE_URL = demo;
await loadDemoStudy();
// The last connection that closes leaves all in one file, which can be copied.
await disconnect();
