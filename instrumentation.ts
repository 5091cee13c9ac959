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
