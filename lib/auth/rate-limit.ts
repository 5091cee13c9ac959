import { AppError } from "../base/app-error";
import { network } from "./network";

type Rate = { capacity: number; refillSeconds: number };

/**
 * How much of each kind an address may ask for at once, and how fast that comes back: work keeps the
 * processor busy, reads are answered from what was computed before.
 */
const RATES = {
  work: { capacity: 120, refillSeconds: 0.5 },
  read: { capacity: 600, refillSeconds: 0.1 },
} as const satisfies Record<string, Rate>;

/**
 * Addresses remembered of each kind; the one that asked longest ago is forgotten first, with its bucket
 * long full.
 */
const MOST_ADDRESSES = 10_000;

type Bucket = { left: number; at: number };

const bucketsOf = { work: new Map<string, Bucket>(), read: new Map<string, Bucket>() };

/** The client's network as lib/launch vouches for its address; what a visitor claims is not read. */
export function networkOf(request: Request): string {
  return network(request.headers.get("x-parallax-address") ?? "unknown");
}

type Asked = { kind?: keyof typeof RATES; now?: number };

/**
 * Takes `cost` from what an address may ask for; what it asks for beyond that throws rate-limited with
 * the seconds to wait. Counted in this process alone: it protects the processor, not an account.
 */
export function requireWithinRate(
  address: string,
  cost: number,
  { kind = "work", now = Date.now() }: Asked = {},
): void {
  const { capacity, refillSeconds } = RATES[kind];
  const buckets = bucketsOf[kind];
  const known = buckets.get(address) ?? { left: capacity, at: now };
  const left = Math.min(capacity, known.left + (now - known.at) / 1000 / refillSeconds);
  const isEnough = left >= cost;
  buckets.delete(address);
  buckets.set(address, { left: isEnough ? left - cost : left, at: now });
  for (const oldest of buckets.keys()) {
    if (buckets.size <= MOST_ADDRESSES) break;
    buckets.delete(oldest);
  }
  if (isEnough) return;
  const seconds = Math.max(1, Math.ceil((cost - left) * refillSeconds));
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
