import { randomInt } from "node:crypto";
import { createServer } from "node:net";

// Below the ports that systems give to outgoing connections: one of those could take the port of a
// server that is stopped for a while, or connect to itself where that server had been. Above 10,080,
// which browsers refuse.
const [FIRST, LAST] = [10_100, 32_767];

/** @returns {Promise<number>} a port of this machine that nobody listens on */
export async function freePort() {
  for (;;) {
    const port = randomInt(FIRST, LAST + 1);
    if (await isFree(port)) return port;
  }
}

/** @param {number} port */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
