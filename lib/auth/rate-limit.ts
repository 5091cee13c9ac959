import { AppError } from "../base/app-error";
import { network } from "./network";

/** A visitor may send this many small requests at once, and one more every half second. */
const CAPACITY = 120;
const REFILL_SECONDS = 0.5;

/** Addresses remembered; the one that asked longest ago is forgotten first, with its bucket long full. */
const MOST_ADDRESSES = 10_000;

type Bucket = { left: number; at: number };

const buckets = new Map<string, Bucket>();

/** The client's network as lib/launch vouches for its address; what a visitor claims is not read. */
export function networkOf(request: Request): string {
  return network(request.headers.get("x-parallax-address") ?? "unknown");
}

/**
 * Takes `cost` from what an address may ask for; what it asks for beyond that throws rate-limited with
 * the seconds to wait. Counted in this process alone: it protects the processor, not an account.
 */
export function requireWithinRate(address: string, cost: number, now = Date.now()): void {
  const known = buckets.get(address) ?? { left: CAPACITY, at: now };
  const left = Math.min(CAPACITY, known.left + (now - known.at) / 1000 / REFILL_SECONDS);
  const isEnough = left >= cost;
  buckets.delete(address);
  buckets.set(address, { left: isEnough ? left - cost : left, at: now });
  for (const oldest of buckets.keys()) {
    if (buckets.size <= MOST_ADDRESSES) break;
    buckets.delete(oldest);
  }
  if (isEnough) return;
  const seconds = Math.max(1, Math.ceil((cost - left) * REFILL_SECONDS));
  throw new AppError("rate-limited", { key: "too-many-requests", values: { seconds } });
}

/** Computations of one network at the same time; more would hold up everybody else's. */
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
