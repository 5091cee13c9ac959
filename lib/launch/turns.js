import { performance } from "node:perf_hooks";

/** So many answers at a time have the processor for themselves. */
const MOST_AT_ONCE = 3;

/**
 * After these milliseconds an answer has had its turn where the processor has time to spare: it waits for a
 * database or a thread.
 */
const SHORTEST_TURN = 150;

/** After these it has had it in any case. */
const LONGEST_TURN = 2_000;

/** The share of its time that this thread works when it has none to spare. */
const BUSY = 0.9;

/** Waiting for a turn; more than these are sent away. */
const MOST_WAITING = 1_000;

/** Files of the build, and what monitors ask. */
const LIGHT = /^\/(_next\/|api\/health)/;

/** Whoever signs in: answered by a library that takes its time, and by a hash that takes longer. */
const SIGN_IN = /^\/api\/auth\//;

/**
 * Pages and figures take their turns, and those who sign in take theirs apart, so that a crowd at the door
 * holds up no reader. Without it all of a crowd's pages are made a little at a time, none
 * is done before nearly all are, and a light request waits behind a piece of each of them.
 */
export class Turns {
  #taken = 0;

  /** @type {(() => void)[]} */
  #waiting = [];

  /**
   * In which line a request for something that takes the processor for long has to wait; null for others.
   * Writes of those who are in never wait.
   * @returns {"pages" | "signIns" | null}
   */
  static lineOf(/** @type {import("node:http").IncomingMessage} */ { method, url = "" }) {
    if (SIGN_IN.test(url)) return "signIns";
    return method === "GET" && !LIGHT.test(url) ? "pages" : null;
  }

  /**
   * Waits for a turn, which ends with the response, or when it has been long. While the thread is busy
   * with those that have a turn, one more would only make all of them later.
   * @param {import("node:http").ServerResponse} response
   * @returns {Promise<boolean>} false when too many wait
   */
  async take(response) {
    if (this.#taken >= MOST_AT_ONCE) {
      if (this.#waiting.length >= MOST_WAITING) return false;
      await new Promise((/** @type {(_: void) => void} */ resolve) => this.#waiting.push(resolve));
    } else {
      this.#taken += 1;
    }
    let has = true;
    const end = () => {
      if (!has) return;
      has = false;
      clearTimeout(timer);
      const next = this.#waiting.shift();
      if (next) next();
      else this.#taken -= 1;
    };
    const begun = performance.now();
    let looked = performance.eventLoopUtilization();
    const look = () => {
      const { utilization } = performance.eventLoopUtilization(looked);
      looked = performance.eventLoopUtilization();
      if (utilization < BUSY || performance.now() - begun >= LONGEST_TURN) end();
      else timer = setTimeout(look, SHORTEST_TURN).unref();
    };
    let timer = setTimeout(look, SHORTEST_TURN).unref();
    if (response.destroyed) end();
    for (const event of ["finish", "close"]) response.once(event, end);
    return true;
  }
}
