/** Next calls this once before the server takes requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { prepareDatabase, refusal } = await import("./prisma/prepare");
  try {
    await prepareDatabase();
  } catch (error) {
    process.stderr.write(`${refusal(error)}\n`);
    process.exit(1);
  }
}
