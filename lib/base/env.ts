import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, "DATABASE_URL starts with file: or postgresql://")
    .default("file:./data/parallax.db"),
  NEXTAUTH_URL: z.url().default("http://127.0.0.1:3000"),
  TRUST_PROXY: z.enum(["0", "1"]).default("0"),
});

export type Environment = {
  databaseUrl: string;
  databaseKind: "sqlite" | "postgresql";
  /** The address that people use, as an origin. */
  origin: string;
  trustProxy: boolean;
};

/** The environment, checked. Throws a ZodError that names the variable. */
export function environment(source: Record<string, string | undefined> = process.env): Environment {
  const env = schema.parse(source);
  return {
    databaseUrl: env.DATABASE_URL,
    databaseKind: env.DATABASE_URL.startsWith("file:") ? "sqlite" : "postgresql",
    origin: new URL(env.NEXTAUTH_URL).origin,
    trustProxy: env.TRUST_PROXY === "1",
  };
}
