import { resolve } from "node:path";
import { LaunchFailure } from "./failure.js";

/**
 * @typedef {object} LaunchSettings
 * @property {number} port
 * @property {string} host
 * @property {string} databaseUrl
 * @property {string | undefined} databaseFile the file behind databaseUrl, when it is SQLite
 * @property {string} address what people type to reach the server
 * @property {boolean} addressIsGuessed true when the server listens everywhere and nobody said how it is reached
 * @property {boolean} trustProxy
 * @property {number} requestTimeout milliseconds that a request may take to arrive
 * @property {number} drainSeconds how long to go on serving when asked to stop, so that a proxy notices
 */

/**
 * What the environment asks for, with the defaults filled in.
 * @param {Record<string, string | undefined>} env
 * @param {string} root
 * @returns {LaunchSettings}
 */
export function launchSettings(env, root) {
  const port = wholeNumber("PORT", env.PORT || "3000", 65535);
  const host = env.HOST || "127.0.0.1";
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    port,
    host,
    ...database(env.DATABASE_URL || "file:./data/parallax.db", root),
    address: parseAddress(env.NEXTAUTH_URL || `http://${everywhere ? "localhost" : name}:${port}`),
    addressIsGuessed: everywhere && !env.NEXTAUTH_URL,
    trustProxy: parseSwitch("TRUST_PROXY", env.TRUST_PROXY),
    requestTimeout: wholeNumber("REQUEST_TIMEOUT_MS", env.REQUEST_TIMEOUT_MS || "30000", 3_600_000),
    drainSeconds: wholeNumber("DRAIN_SECONDS", env.DRAIN_SECONDS || "0", 600),
  };
}

/**
 * @param {string} url
 * @param {string} root
 */
function database(url, root) {
  if (/^postgres(ql)?:\/\//.test(url)) return { databaseUrl: url, databaseFile: undefined };
  const path = /^file:(?:\/\/)?([^?]+)/.exec(url)?.[1];
  if (!path) {
    throw new LaunchFailure(
      "DATABASE_URL must begin with file: or postgresql://, for example file:./data/parallax.db.",
    );
  }
  const databaseFile = resolve(root, path);
  return { databaseUrl: `file:${databaseFile}`, databaseFile };
}

/**
 * @param {string} name
 * @param {string} text
 * @param {number} most
 */
function wholeNumber(name, text, most) {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new LaunchFailure(`${name} must be a whole number from 0 to ${most}; it is "${text}".`);
}

/**
 * @param {string} name
 * @param {string | undefined} text
 */
function parseSwitch(name, text) {
  if (!text || text === "0") return false;
  if (text === "1") return true;
  throw new LaunchFailure(`${name} must be 0 or 1; it is "${text}".`);
}

/** @param {string} text */
function parseAddress(text) {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return new URL(text).origin;
  throw new LaunchFailure(
    `NEXTAUTH_URL must be the address people use, such as https://parallax.example.org; it is "${text}".`,
  );
}
