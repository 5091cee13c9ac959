export type Rate = { capacity: number; refillSeconds: number };

/**
 * Addresses remembered; the one that asked longest ago is forgotten first, with its bucket long full.
 */
const MOST_ADDRESSES = 10_000;

type Bucket = { left: number; at: number };

/**
 * What is left of what each address may ask for, as far as this process knows. Moments are milliseconds
 * of performance.now(): a clock that is set back by an hour would have everybody wait for that hour.
 */
export class Buckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(readonly rate: Rate) {}

  private leftAt(address: string, now: number): number {
    const { capacity, refillSeconds } = this.rate;
    const { left, at } = this.buckets.get(address) ?? { left: capacity, at: now };
    return Math.min(capacity, left + (now - at) / 1000 / refillSeconds);
  }

  private keep(address: string, bucket: Bucket): void {
    this.buckets.delete(address);
    this.buckets.set(address, bucket);
    for (const oldest of this.buckets.keys()) {
      if (this.buckets.size <= MOST_ADDRESSES) break;
      this.buckets.delete(oldest);
    }
  }

  /** Takes `cost`, or nothing when less is left; then the seconds to wait for it are returned, else 0. */
  take(address: string, cost: number, now = performance.now()): number {
    const left = this.leftAt(address, now);
    this.keep(address, { left: left >= cost ? left - cost : left, at: now });
    return left >= cost ? 0 : this.wait(cost - left);
  }

  giveBack(address: string, cost: number, now = performance.now()): void {
    const left = Math.min(this.rate.capacity, this.leftAt(address, now) + cost);
    this.keep(address, { left, at: now });
  }

  /** No more than this is left, for the address has asked elsewhere as well. */
  lower(address: string, most: number, now = performance.now()): void {
    this.keep(address, { left: Math.min(most, this.leftAt(address, now)), at: now });
  }

  /** Seconds until so much more is left. */
  wait(missing: number): number {
    return Math.max(1, Math.ceil(missing * this.rate.refillSeconds));
  }
}
