import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildFolder } from "./places.js";

/**
 * A build carries its configuration as data. Next.js takes it from this variable, and then reads neither
 * next.config.js, which a standalone build lacks, nor all that it imports, which takes a tenth of a start.
 */
export function applyBuiltConfiguration() {
  const file = join(buildFolder(), "required-server-files.json");
  const { config } = JSON.parse(readFileSync(file, "utf8"));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}
