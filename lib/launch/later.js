import { AsyncLocalStorage } from "node:async_hooks";

const SECONDS = "2";

/** @typedef {{ later: boolean }} Standing of the answer under way */

/** @type {AsyncLocalStorage<Standing>} */
const underWay = new AsyncLocalStorage();

/**
 * Lets the application say of the answer under way that it is worth asking for again: Next.js answers
 * 500 whenever a page breaks, whatever the reason, and a page can't choose another status. What is said
 * here turns that into 503 and when to come back.
 * @param {import("node:http").ServerResponse} response
 * @param {() => Promise<void>} answer
 */
export function answerOrLater(response, answer) {
  /** @type {Standing} */
  const standing = { later: false };
  const { writeHead } = response;
  /** @param {[number, ...any[]]} head */
  response.writeHead = (...[status, ...rest]) => {
    if (status !== 500 || !standing.later) return writeHead.call(response, status, ...rest);
    response.setHeader("Retry-After", SECONDS);
    return writeHead.call(response, 503, ...rest);
  };
  return underWay.run(standing, answer);
}

// instrumentation.ts, which Next.js bundles, has no other way here.
Object.assign(globalThis, {
  parallaxAskLater: () => {
    const standing = underWay.getStore();
    if (standing) standing.later = true;
  },
});
