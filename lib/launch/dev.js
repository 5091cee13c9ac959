import { requireNode } from "./node-version.js";
import { endWithParent } from "./parent.js";

requireNode(process.versions.node);
endWithParent();

const { stopOnFailure } = await import("./failure.js");
await stopOnFailure(async () => {
  const { spawn } = await import("node:child_process");
  const { readEnvironment } = await import("./environment.js");
  const { prepare } = await import("./prepare.js");
  const { binary, root } = await import("./places.js");
  const settings = readEnvironment();
  await prepare({ build: false });

  const address = ["-H", settings.host, "-p", String(settings.port)];
  const next = spawn(process.execPath, [binary("next"), "dev", ...address], {
    cwd: root,
    stdio: "inherit",
  });
  // Ctrl-C reaches both processes by themselves; `kill` reaches only this one.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => next.kill("SIGTERM"));
  next.on("exit", (code) => process.exit(code ?? 0));
});
