const kept = globalThis as typeof globalThis & { removeTestDatabases?: () => Promise<void> };

export default async function removeTestDatabases() {
  await kept.removeTestDatabases?.();
}
