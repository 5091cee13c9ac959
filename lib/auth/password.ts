import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { invalidField } from "../base/app-error";
import { boundedQueue } from "./bounded-queue";

// OWASP's first choice for argon2id (2024): 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Hashing shares its threads with the file system, and processors with the thread that answers everybody: a
// crowd at the door must not take them all.
const atOnce = Math.min(2, Math.max(1, availableParallelism() - 1));
const inTurn = boundedQueue({ atOnce, waiting: 100 });

// One keyboard composes "é", another sends two characters: the same password.
const composed = (password: string) => password.normalize("NFC");

export function passwordHash(password: string): Promise<string> {
  return inTurn(() => hash(composed(password), cost));
}

let decoy: Promise<string> | undefined;

/** Whether the password fits. Without a hash it takes as long and answers no. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash("a password that nobody has", cost);
  const standIn = await decoy;
  const fits = await inTurn(() => verify(stored ?? standIn, composed(password)));
  return fits && stored !== null;
}

/** Throws invalid-input when the password is what everybody knows of its owner. */
export function requireOwnSecret(password: string, known: (string | null)[]): void {
  const guess = password.toLowerCase();
  if (known.some((each) => each?.toLowerCase() === guess)) {
    throw invalidField("password", { key: "password-known" });
  }
}
