import { createSetupLink } from "../lib/auth/setup-link";
import { environment } from "../lib/base/env";
import { applyMigrations } from "../lib/db/migrate";
import { loadDemoStudy } from "./seed";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What a server does before it serves: migrations, the demo study, the link for the first account. */
export async function prepareDatabase(): Promise<void> {
  const { databaseUrl, origin } = environment();
  const applied = await applyMigrations(databaseUrl);
  if (applied.length > 0) say(`Database: applied ${applied.join(", ")}.`);
  if (await loadDemoStudy()) say("Database: loaded the demo study.");
  const link = await createSetupLink();
  say(`Parallax is at ${origin}`);
  if (link) say(`Make the first account (admin) within 24 hours: ${link}`);
}

/** One line for the person at the terminal: what can't be used, and what to do. */
export function refusal(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `Parallax can't start with ${process.env.DATABASE_URL ?? "file:./data/parallax.db"}: ${text.split("\n").filter(Boolean).join(" ")}`;
}
