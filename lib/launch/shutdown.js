import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

const GRACE_MILLISECONDS = 8_000;
const SWEEP_MILLISECONDS = 100;

/** A turn of the event loop accepts one connection, and reads those that were accepted before it. */
const TURNS_TO_ACCEPT = 64;
const TURNS_TO_READ = 2;

/** @param {number} many */
async function turnsOfTheLoop(many) {
  for (let turn = 0; turn < many; turn++) await nextTurn();
}

/**
 * Ends well when asked to: it is no longer ready from that moment on, goes on serving until a proxy has
 * had the time to notice, then takes no new connections, finishes requests in flight and what they write,
 * and closes its database. After the grace whatever is left is cut. A second signal cuts at once.
 * @param {import("node:http").Server} server
 * @param {{ life: import("./life.js").Life, drainSeconds: number }} options
 */
export function stopOnSignal(server, { life, drainSeconds }) {
  const stop = async () => {
    if (life.phase === "stopping") process.exit(0);
    life.stop();
    if (drainSeconds > 0) await sleep(drainSeconds * 1000);
    setTimeout(() => {
      console.error("Some requests did not finish in time and were cut off.");
      process.exit(0);
    }, GRACE_MILLISECONDS);
    await allAnswered(server);
    await endApplication();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

/**
 * @param {import("node:http").Server} server
 * @returns {Promise<void>}
 */
async function allAnswered(server) {
  // A connection that has not been read looks idle, and one that has not been accepted is reset.
  await turnsOfTheLoop(TURNS_TO_ACCEPT);
  // Connections become idle one by one; closing each as it does spares the client a reset.
  const sweep = setInterval(async () => {
    await turnsOfTheLoop(TURNS_TO_READ);
    server.closeIdleConnections();
  }, SWEEP_MILLISECONDS);
  await new Promise((resolve) => {
    server.close(() => {
      clearInterval(sweep);
      resolve(undefined);
    });
  });
}

/** What the application leaves for its end (see instrumentation.ts): writes whose clients have gone. */
async function endApplication() {
  const { parallaxEnd } = /** @type {{ parallaxEnd?: () => Promise<void> }} */ (globalThis);
  try {
    await parallaxEnd?.();
  } catch (error) {
    console.error(`The database did not close well: ${error}`);
  }
}
