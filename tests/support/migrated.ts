import { execFile } from "node:child_process";
import { promisify } from "node:util";

const script = "tests/support/migrate-database.ts";

/** Brings a new database to the newest schema, as the server does when it starts. */
export async function migrateInOwnProcess(databaseUrl: string): Promise<void> {
  const options = ["--conditions=react-server", "--import", "tsx"];
  await promisify(execFile)(process.execPath, [...options, script, databaseUrl]);
}
