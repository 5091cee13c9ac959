type Told = { originalCode?: unknown };
type Carrier = { meta?: { driverAdapterError?: { cause?: Told } }; cause?: Told } | null;

/** PostgreSQL's own code for what went wrong, such as "57014"; undefined where it said nothing. */
export function sqlState(error: unknown): string | undefined {
  const carrier = error as Carrier;
  const code = (carrier?.meta?.driverAdapterError?.cause ?? carrier?.cause)?.originalCode;
  return typeof code === "string" ? code : undefined;
}
