/** Locked, deadlocked or a lost serialization race: the same transaction may succeed when tried again. */
export function isPassing(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === "P1008" || code === "P2034" || code === "P2028") return true;
  return /SocketTimeout|database is locked|SQLITE_BUSY|40001|40P01/.test(String(error));
}

/** Away, out of space or not writable: not the fault of what was asked. */
export function isOutOfReach(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === "P1001" || code === "P1002" || code === "P1017" || code === "P2024") return true;
  return /disk is full|SQLITE_FULL|readonly database|SQLITE_IOERR|ECONNREFUSED|Can't reach database/.test(
    String(error),
  );
}
