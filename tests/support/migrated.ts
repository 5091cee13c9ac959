import { execFile } from "node:child_process";
import { promisify } from "node:util";

const script = "tests/support/migrate-database.ts";

type Templates = { empty: string; demo?: string };

/** Brings new databases to the newest schema, as the server does when it starts; `demo` with its study. */
export async function migrateInOwnProcess({ empty, demo }: Templates): Promise<void> {
  const options = ["--conditions=react-server", "--import", "tsx"];
  const databases = demo ? [empty, demo] : [empty];
  await promisify(execFile)(process.execPath, [...options, script, ...databases]);
}
