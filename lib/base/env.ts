import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, "DATABASE_URL starts with file: or postgresql://")
    .default("file:./data/parallax.db"),
  NEXTAUTH_URL: z.url().default("http://127.0.0.1:3000"),
  /** Of columns that one process keeps, in MiB. */
  COLUMN_STORE_MB: z.coerce.number().int().min(16).max(65_536).default(512),
  TRUST_PROXY: z.enum(["0", "1"]).default("0"),
});

export type Environment = {
  databaseUrl: string;
  databaseKind: "sqlite" | "postgresql";
  /** The address that people use, as an origin. */
  origin: string;
  trustProxy: boolean;
  columnStoreBytes: number;
};

/** The environment, checked. Throws a ZodError that names the variable. */
export function environment(source: Record<string, string | undefined> = process.env): Environment {
  const env = schema.parse(source);
  return {
    databaseUrl: env.DATABASE_URL,
    databaseKind: env.DATABASE_URL.startsWith("file:") ? "sqlite" : "postgresql",
    origin: new URL(env.NEXTAUTH_URL).origin,
    trustProxy: env.TRUST_PROXY === "1",
    columnStoreBytes: env.COLUMN_STORE_MB * 2 ** 20,
  };
}
