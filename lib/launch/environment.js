import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadEnvFile } from "node:process";
import { checkDatabaseFolder } from "./data-folder.js";
import { root } from "./places.js";
import { sessionSecret } from "./session-secret.js";
import { launchSettings } from "./settings.js";

/**
 * Settles every setting once, from the environment, then .env, then the defaults, and leaves them in
 * process.env, where the server reads them.
 */
export function readEnvironment() {
  const file = join(root, ".env");
  if (existsSync(file)) loadEnvFile(file);
  const settings = launchSettings(process.env, root);
  if (settings.databaseFile) checkDatabaseFolder(settings.databaseFile);
  process.env.PORT = String(settings.port);
  process.env.HOST = settings.host;
  process.env.DATABASE_URL = settings.databaseUrl;
  process.env.NEXTAUTH_URL = settings.address;
  process.env.NEXTAUTH_SECRET ||= sessionSecret(join(root, "data"));
  process.env.TRUST_PROXY = settings.trustProxy ? "1" : "0";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  return settings;
}
