import { fileURLToPath } from "node:url";

/** A build of its own, of one route handler; packages are the repository's. */
export default {
  turbopack: { root: fileURLToPath(new URL("../../../..", import.meta.url)) },
  typescript: { ignoreBuildErrors: true },
};
