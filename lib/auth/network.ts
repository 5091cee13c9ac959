import { isIPv6 } from "node:net";

/** One household or host has a whole /64 of IPv6: its addresses count as one. */
export function network(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = head.split(":").filter(Boolean);
  const missing =
    tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter(Boolean).length;
  return [...groups, ...Array(missing).fill("0")].slice(0, 4).join(":");
}
