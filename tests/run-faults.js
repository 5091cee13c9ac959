import { spawn } from "node:child_process";
import { once } from "node:events";
import { requireNode } from "../lib/launch/node-version.js";
import { endWithParent } from "../lib/launch/parent.js";

requireNode(process.versions.node);
endWithParent();

// The long tests of faults, one after the other, for what they measure. Words narrow them down to files.
const { stopOnFailure } = await import("../lib/launch/failure.js");
await stopOnFailure(async () => {
  const { prepare } = await import("../lib/launch/prepare.js");
  const { binary } = await import("../lib/launch/places.js");
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  await prepare({ build: true });
  const words = process.argv.slice(2);
  const narrowed = words.length > 0 ? ["--testPathPatterns", ...words] : [];
  const options = ["--selectProjects", "faults", "--runInBand", "--verbose", ...narrowed];
  const jest = spawn(process.execPath, [binary("jest"), ...options], {
    stdio: "inherit",
    env: { ...process.env, NODE_NO_WARNINGS: "1" },
  });
  const [code] = await once(jest, "exit");
  process.exitCode = code ?? 1;
});
