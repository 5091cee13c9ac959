/** @typedef {"starting" | "serving" | "stopping"} Phase */

const LIVE = "/api/health/live";
const READY = "/api/health/ready";

/**
 * What the process itself knows of whether it lives and may be sent requests. "Live" means that it answers:
 * no database is asked. "Ready" is for the application to say while it serves; before and after, nobody
 * should send anything, and that is said here.
 */
export class Life {
  /** @type {Phase} */
  phase = "starting";

  /** @type {Set<import("node:http").ServerResponse>} */
  #open = new Set();

  /**
   * Takes note of a request, and answers it when it asks for what is known here.
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   * @returns {boolean} whether it is answered
   */
  answers(request, response) {
    this.#open.add(response);
    response.once("close", () => this.#open.delete(response));
    if (this.phase === "stopping") sayClose(response);
    const path = request.url?.split("?")[0];
    if (path === LIVE) return say(response, { status: 200, what: { live: true } });
    if (path !== READY || this.phase === "serving") return false;
    return say(response, { status: 503, what: { ready: false, reason: this.phase } });
  }

  stop() {
    this.phase = "stopping";
    for (const response of this.#open) sayClose(response);
  }
}

/**
 * A proxy that keeps connections for the next request must not send it into one that is about to end.
 * @param {import("node:http").ServerResponse} response
 */
function sayClose(response) {
  if (!response.headersSent) response.setHeader("Connection", "close");
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {{ status: number, what: object }} answer
 */
function say(response, { status, what }) {
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(JSON.stringify(what));
  return true;
}
