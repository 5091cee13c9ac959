import { isIP } from "node:net";

/** What Next.js says to itself in headers; nobody outside has any business saying it. */
const INTERNAL =
  /^(x-(middleware|nextjs|next|invoke|prerender|now|vercel|parallax)-|x-matched-path$|next-resume$)/;

/** A proxy's word about the client, believed only where the operator says that there is a proxy. */
const FORWARDED = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"];

/** The same word in other forms, which no setting makes trustworthy. */
const NEVER_TRUSTED = ["forwarded", "x-real-ip"];

/**
 * @typedef {import("node:http").IncomingHttpHeaders} Headers
 * @param {Headers} headers as the client, or a proxy, sent them
 * @param {{ trustProxy: boolean, remoteAddress: string | undefined }} connection
 * @returns {Headers} what the application may believe, with the client's address in x-parallax-address
 */
export function trustedHeaders(headers, { trustProxy, remoteAddress }) {
  /** @type {Headers} */
  const kept = {};
  for (const [name, value] of Object.entries(headers)) {
    if (INTERNAL.test(name) || NEVER_TRUSTED.includes(name)) continue;
    if (!FORWARDED.includes(name)) kept[name] = value;
    else if (trustProxy) kept[name] = nearest(value);
  }
  const forwarded = String(kept["x-forwarded-for"] ?? "");
  kept["x-parallax-address"] = plainAddress(isIP(forwarded) ? forwarded : (remoteAddress ?? ""));
  return kept;
}

/**
 * Each proxy appends what it saw, so only the last entry was written by the one in front of us.
 * @param {string | string[] | undefined} value
 */
function nearest(value) {
  return String(value).split(",").at(-1)?.trim();
}

/**
 * An IPv4 client has one address, whichever kind of socket it came through.
 * @param {string} address
 */
function plainAddress(address) {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}
