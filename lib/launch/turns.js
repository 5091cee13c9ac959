/** So many answers at a time have the processor for themselves. */
const MOST_AT_ONCE = 3;

/** After these milliseconds an answer has had its turn: it may wait for a database or a thread. */
const LONGEST_TURN = 150;

/** Waiting for a turn; more than these are sent away. */
const MOST_WAITING = 1_000;

/** Files of the build, and what monitors ask. */
const LIGHT = /^\/(_next\/|api\/health)/;

/**
 * Pages and figures take their turns. Without it all of a crowd's pages are made a little at a time, none
 * is done before nearly all are, and a light request waits behind a piece of each of them.
 */
export class Turns {
  #taken = 0;

  /** @type {(() => void)[]} */
  #waiting = [];

  /** Whether a request is for something that takes the processor for long. Writes never wait. */
  static isFor(/** @type {import("node:http").IncomingMessage} */ { method, url }) {
    return method === "GET" && !LIGHT.test(url ?? "");
  }

  /**
   * Waits for a turn, which ends with the response, or when it has been long.
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
      clearTimeout(longest);
      const next = this.#waiting.shift();
      if (next) next();
      else this.#taken -= 1;
    };
    const longest = setTimeout(end, LONGEST_TURN).unref();
    if (response.destroyed) end();
    for (const event of ["finish", "close"]) response.once(event, end);
    return true;
  }
}
