import { requireNode } from "../lib/launch/node-version.js";
import { endWithParent } from "../lib/launch/parent.js";

requireNode(process.versions.node);
endWithParent();

const { stopOnFailure } = await import("../lib/launch/failure.js");
await stopOnFailure(async () => {
  const { selectSteps } = await import("./support/test-steps.js");
  const { prepare } = await import("../lib/launch/prepare.js");
  const { steps, patterns } = selectSteps(process.argv.slice(2));

  process.env.NEXT_TELEMETRY_DISABLED = "1";
  await prepare({ build: steps.some((step) => step.needsBuild) });
  if (steps.some((step) => step.needsBrowser)) {
    // Imported only now: it reaches for a package that may just have been installed.
    const { installChromium } = await import("./support/install-chromium.js");
    await installChromium();
  }
  if (steps.some((step) => step.needsPostgres)) {
    const { installPostgres } = await import("./support/install-postgres.js");
    await installPostgres();
  }

  const { runSteps } = await import("./support/run-steps.js");
  process.exitCode = (await runSteps(steps, patterns)) ? 0 : 1;
});
