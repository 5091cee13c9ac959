import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { environment } from "../base/env";
import { sweepRequestRates, type Taken, takeTogether } from "../db/request-rate";
import type { Rate } from "./buckets";

/** A count is not worth waiting longer for. */
const patienceMs = 2000;

/** After a failure requests go by the process's own count for so long, instead of waiting one by one. */
const restMs = 5000;

const sweepMs = 60_000;

/** Moments as performance.now() counts them: the clock may be set back meanwhile. */
type Asking = { askAgainAt: number; sweepAt: number };

// Next keeps several copies of a module; the process keeps one memory of how the database does.
const process_ = globalThis as typeof globalThis & { parallaxRates?: Asking };

function sweepNowAndThen(asking: Asking): void {
  const now = performance.now();
  if (now < asking.sweepAt) return;
  asking.sweepAt = now + sweepMs;
  sweepRequestRates().catch(() => undefined);
}

/**
 * As takeTogether, for a network. Null when there is nobody to count together with, or the database does
 * not answer soon: then what this process has counted decides, for a limit is no reason to fail.
 */
export async function takeFromAll(
  network: string,
  asked: { kind: string; cost: number; rate: Rate },
): Promise<Taken | null> {
  if (environment().databaseKind === "sqlite") return null;
  process_.parallaxRates ??= { askAgainAt: 0, sweepAt: 0 };
  const asking = process_.parallaxRates;
  if (performance.now() < asking.askAgainAt) return null;
  // As in SignInAttempt, addresses are not kept in clear.
  const hash = createHash("sha256").update(network).digest("base64url");
  const { kind, cost, rate } = asked;
  const taking = takeTogether({ key: `${kind}:${hash}`, cost, ...rate }).catch(() => null);
  const patience = new AbortController();
  const taken = await Promise.race([
    taking,
    sleep(patienceMs, null, { signal: patience.signal, ref: false }).catch(() => null),
  ]);
  patience.abort();
  if (taken) sweepNowAndThen(asking);
  else asking.askAgainAt = performance.now() + restMs;
  return taken;
}
