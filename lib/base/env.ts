import { z } from "zod";

const whole = (least: number, most: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d+$/, "is a whole number")
    .transform(Number)
    .pipe(z.number().min(least, `is at least ${least}`).max(most, `is at most ${most}`))
    .default(otherwise);

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, "starts with file: or postgresql://")
    .default("file:./data/parallax.db"),
  /** Connections to PostgreSQL that one process holds at most. */
  DATABASE_POOL: whole(2, 1000, 10),
  /** How long a request waits for one of them. */
  DATABASE_WAIT_SECONDS: whole(1, 300, 5),
  /** How long PostgreSQL may work on one statement of a request; 0 sets no limit. */
  DATABASE_STATEMENT_SECONDS: whole(0, 86_400, 30),
  NEXTAUTH_URL: z.url("is an address").default("http://127.0.0.1:3000"),
  /** Of columns that one process keeps, in MiB. */
  COLUMN_STORE_MB: whole(16, 65_536, 512),
  TRUST_PROXY: z.enum(["0", "1"], "is 0 or 1").default("0"),
});

export type Pool = { connections: number; waitMs: number; statementMs: number };

export type Environment = {
  databaseUrl: string;
  databaseKind: "sqlite" | "postgresql";
  /** Of PostgreSQL; SQLite has none. */
  pool: Pool;
  /** The address that people use, as an origin. */
  origin: string;
  trustProxy: boolean;
  columnStoreBytes: number;
};

type Source = Record<string, string | undefined>;

function checked(source: Source): Environment {
  const { data: env, error } = schema.safeParse(source);
  if (!env) {
    const wrong = error.issues.map(({ path, message }) => `${path.join()} ${message}`);
    throw new Error(`${wrong.join("; ")}.`);
  }
  return {
    databaseUrl: env.DATABASE_URL,
    databaseKind: env.DATABASE_URL.startsWith("file:") ? "sqlite" : "postgresql",
    pool: {
      connections: env.DATABASE_POOL,
      waitMs: env.DATABASE_WAIT_SECONDS * 1000,
      statementMs: env.DATABASE_STATEMENT_SECONDS * 1000,
    },
    origin: new URL(env.NEXTAUTH_URL).origin,
    trustProxy: env.TRUST_PROXY === "1",
    columnStoreBytes: env.COLUMN_STORE_MB * 2 ** 20,
  };
}

const names = Object.keys(schema.shape);
let last: { values: (string | undefined)[]; environment: Environment } | undefined;

/**
 * The environment, checked anew where it has changed: it is asked for several times with every request.
 * Throws an Error that names the variable and says what it may be.
 */
export function environment(source: Source = process.env): Environment {
  const values = names.map((name) => source[name]);
  if (last?.values.every((value, at) => value === values[at])) return last.environment;
  last = { values, environment: checked(source) };
  return last.environment;
}
