import { requireNode } from "./node-version.js";
import { endWithParent } from "./parent.js";

// Everything below is imported only once the version is known to be new enough to read it.
requireNode(process.versions.node);
endWithParent();

const { stopOnFailure } = await import("./failure.js");
await stopOnFailure(async () => {
  const { readEnvironment } = await import("./environment.js");
  const { prepare } = await import("./prepare.js");
  readEnvironment();
  await prepare({ build: true });
  await import("./server.js");
});
