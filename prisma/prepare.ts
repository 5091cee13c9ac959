import { createSetupLink } from "../lib/auth/setup-link";
import { environment } from "../lib/base/env";
import { fillTitleOrders } from "../lib/corpus/title-order-mutations";
import { applyMigrations } from "../lib/db/migrate";
import { preparingAlone } from "../lib/db/preparing-alone";
import { hasSearchIndex } from "../lib/db/search-index";
import { hasStudies } from "./seed/demo-study";

const NO_SEARCH_INDEX =
  "search reads all quotes, because pg_trgm can't be had. Allow CREATE EXTENSION pg_trgm, or do it yourself, and start again.";

const say = (line: string) => process.stdout.write(`${line}\n`);

async function prepareDatabase(): Promise<void> {
  const { databaseUrl, origin } = environment();
  const applied = await applyMigrations(databaseUrl);
  if (applied.length > 0) say(`Database: applied ${applied.join(", ")}.`);
  const filled = await fillTitleOrders();
  if (filled > 0) say(`Database: put ${filled} items into the order of their titles.`);
  if (!(await hasSearchIndex())) say(`Database: ${NO_SEARCH_INDEX}`);
  if (!(await hasStudies())) {
    // Only now, because it brings most of lib/ with it.
    const { loadDemoStudy } = await import("./seed");
    if (await loadDemoStudy()) say("Database: loaded the demo study.");
  }
  const link = await createSetupLink();
  say(`Parallax is at ${origin}`);
  if (link) say(`Make the first account (admin) within 24 hours: ${link}`);
}

/**
 * What a server does before it serves: migrations, the demo study, the link for the first account.
 * Ends the process with one line for the person at the terminal when the database can't be used.
 */
export async function prepareOrExit(): Promise<void> {
  try {
    await preparingAlone(environment().databaseUrl, prepareDatabase);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const reason = text.split("\n").filter(Boolean).join(" ");
    process.stderr.write(`Parallax can't use its database: ${reason}\n`);
    process.exit(1);
  }
}
