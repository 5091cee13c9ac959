import { unavailable } from "./lib/db/faults";

/** Next calls this once before the server takes requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { prepareOrExit } = await import("./prisma/prepare");
    const { endDatabase } = await import("./lib/db/end");
    await prepareOrExit();
    // For lib/launch/shutdown.js, which runs outside of what Next builds.
    Object.assign(globalThis, { parallaxEnd: endDatabase });
  }
}

/** Next keeps several copies of a module, so that no class says that it is one of the application's errors. */
const isUnavailable = (error: unknown) =>
  (error as { code?: unknown } | null)?.code === "unavailable";

type Door = typeof globalThis & { parallaxAskLater?: () => void };

/** Next calls this for a page that broke, before it is answered; see lib/launch/later.js. */
export function onRequestError(error: unknown): void {
  if (isUnavailable(error) || unavailable(error)) (globalThis as Door).parallaxAskLater?.();
}
