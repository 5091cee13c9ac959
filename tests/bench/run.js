import { spawn } from "node:child_process";
import { requireNode } from "../../lib/launch/node-version.js";
import { endWithParent } from "../../lib/launch/parent.js";

requireNode(process.versions.node);
endWithParent();

// `npm run bench`: brings packages and the build up to date as `npm test` does, then measures.
const { stopOnFailure } = await import("../../lib/launch/failure.js");
await stopOnFailure(async () => {
  const { prepare } = await import("../../lib/launch/prepare.js");
  const { root } = await import("../../lib/launch/places.js");
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  await prepare({ build: true });
  const script = ["--conditions=react-server", "--import", "tsx", "tests/bench/bench.ts"];
  const bench = spawn(process.execPath, [...script, ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.on(signal, () => bench.kill(signal));
  }
  bench.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
});
