import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildFolder } from "./places.js";

/**
 * A standalone build carries its configuration as data, not as next.config.js and what that imports;
 * Next.js takes it from this variable.
 */
export function applyStandaloneConfiguration() {
  const file = join(buildFolder(), "required-server-files.json");
  if (!existsSync(file)) return;
  const { config } = JSON.parse(readFileSync(file, "utf8"));
  if (config.output === "standalone") {
    process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
  }
}
