import { AppError } from "../base/app-error";
import { Buckets } from "./buckets";
import { network } from "./network";
import { takeFromAll } from "./shared-rate";

/**
 * How much of each kind an address may ask for at once, and how fast that comes back: work keeps the
 * processor busy, reads are answered from what was computed before.
 */
const RATES = {
  work: { capacity: 120, refillSeconds: 0.5 },
  read: { capacity: 600, refillSeconds: 0.1 },
} as const;

type Kind = keyof typeof RATES;

// Next keeps several copies of a module; the process keeps one count.
const process_ = globalThis as typeof globalThis & { parallaxBuckets?: Record<Kind, Buckets> };

function bucketsOf(kind: Kind): Buckets {
  process_.parallaxBuckets ??= { work: new Buckets(RATES.work), read: new Buckets(RATES.read) };
  return process_.parallaxBuckets[kind];
}

/** The client's network as lib/launch vouches for its address; what a visitor claims is not read. */
export function networkOf(request: Request): string {
  return network(request.headers.get("x-parallax-address") ?? "unknown");
}

function tooMany(seconds: number): AppError {
  return new AppError("rate-limited", { key: "too-many-requests", values: { seconds } });
}

/**
 * Takes `cost` from what an address may ask for; what it asks for beyond that throws rate-limited with
 * the seconds to wait. Every process counts for itself what it answers, and turns away by that what it
 * can; on PostgreSQL, where there may be several, the database has the last word over what is left.
 */
export async function requireWithinRate(
  address: string,
  cost: number,
  { kind = "work" }: { kind?: Kind } = {},
): Promise<void> {
  if (cost === 0) return;
  const here = bucketsOf(kind);
  const wait = here.take(address, cost);
  if (wait > 0) throw tooMany(wait);
  const everywhere = await takeFromAll(address, { kind, cost, rate: here.rate });
  if (!everywhere) return;
  const { isTaken, left } = everywhere;
  if (!isTaken) here.giveBack(address, cost);
  here.lower(address, left);
  if (!isTaken) throw tooMany(here.wait(cost - left));
}

/**
 * Computations of one network at the same time; more would hold up everybody else's. Counted in each process
 * for itself, however many there are: what it protects is this one's processor and its line of jobs, and
 * another process has its own.
 */
const MOST_AT_ONCE = 4;

const underWay = new Map<string, number>();

/** Does the work, unless the network has as much under way as it may: then throws rate-limited. */
export async function withinShare<T>(network: string, work: () => Promise<T>): Promise<T> {
  const running = underWay.get(network) ?? 0;
  if (running >= MOST_AT_ONCE) {
    throw new AppError("rate-limited", { key: "too-many-requests", values: { seconds: 5 } });
  }
  underWay.set(network, running + 1);
  try {
    return await work();
  } finally {
    const left = (underWay.get(network) ?? 1) - 1;
    if (left > 0) underWay.set(network, left);
    else underWay.delete(network);
  }
}
