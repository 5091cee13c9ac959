import { applyMigrations } from "@/lib/db/migrate";

// A program of its own: Jest runs its global setup outside the transforms that the data layer needs.
await applyMigrations(process.argv[2] ?? "");
