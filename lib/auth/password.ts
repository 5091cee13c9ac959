import { hash, verify } from "@node-rs/argon2";

// OWASP's first choice for argon2id (2024): 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const passwordLength = { min: 10, max: 128 };

export function passwordHash(password: string): Promise<string> {
  return hash(password, cost);
}

let decoy: Promise<string> | undefined;

/** Whether the password fits. Without a hash it takes as long and answers no. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= passwordHash("a password that nobody has");
  const fits = await verify(stored ?? (await decoy), password);
  return fits && stored !== null;
}
