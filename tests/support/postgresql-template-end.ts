const kept = globalThis as typeof globalThis & { endPostgresql?: () => Promise<void> };

export default async function endPostgresql() {
  await kept.endPostgresql?.();
}
