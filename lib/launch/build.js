import { requireNode } from "./node-version.js";

requireNode(process.versions.node);

// Installs, generates and builds without starting: for an image, or to build before a restart.
const { stopOnFailure } = await import("./failure.js");
await stopOnFailure(async () => {
  const { prepare } = await import("./prepare.js");
  await prepare({ build: true });
});
