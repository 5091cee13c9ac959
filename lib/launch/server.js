import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { applyBuiltConfiguration } from "./built-configuration.js";
import { readEnvironment } from "./environment.js";
import { describeError, LaunchFailure, stopOnFailure } from "./failure.js";
import { createDoor, listen } from "./http-door.js";
import { Life } from "./life.js";
import { mostConnections, openFilesLimit } from "./most-connections.js";
import { buildFolder, root } from "./places.js";
import { stopOnSignal } from "./shutdown.js";

await stopOnFailure(serve);

async function serve() {
  // Next.js and the migrations look for their files from here.
  process.chdir(root);
  const settings = readEnvironment();
  if (!existsSync(join(buildFolder(), "BUILD_ID"))) {
    throw new LaunchFailure("The application is not built. Start it with: npm start");
  }
  if (settings.addressIsGuessed) {
    console.log("Set NEXTAUTH_URL to the address people use: sign-in and links depend on it.");
  }

  /** @type {Promise<import("./http-door.js").Answer>} */
  let application;
  const life = new Life();
  const door = createDoor({
    ...settings,
    life,
    mostConnections: mostConnections(openFilesLimit()),
    answer: async (request, response) => (await application)(request, response),
  });
  // The port first: a second start must end here, before it touches the database.
  await listen(door, settings);
  application = prepareApplication(settings);
  stopOnSignal(door, { life, drainSeconds: settings.drainSeconds });
  await application;
  if (life.phase === "starting") life.phase = "serving";
}

/** @param {import("./settings.js").LaunchSettings} settings */
async function prepareApplication({ port, host }) {
  Object.assign(process.env, { NODE_ENV: "production" });
  // Next.js calls itself for redirects after an action. Without this it would go by the Host header,
  // which the client writes.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${loopback(host)}:${port}`;
  applyBuiltConfiguration();
  const { default: next } = await import("next");
  // Next.js would take over the door's upgrade event; there are no web sockets here, so it gets a
  // server that never listens.
  const application = next({
    dev: false,
    dir: root,
    hostname: host,
    port,
    httpServer: createServer(),
  });
  await application.prepare();
  logEscapedErrors();
  return application.getRequestHandler();
}

/** @param {string} host */
function loopback(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

/** Replaces the listeners of Next.js, which print whole stacks: one line each, and the server lives. */
function logEscapedErrors() {
  const log = (/** @type {unknown} */ error) =>
    console.error(`An error escaped. ${describeError(error)}`);
  for (const event of ["uncaughtException", "unhandledRejection"]) {
    process.removeAllListeners(event);
    process.on(event, log);
  }
  // Its routes add one for rejections again when they are first asked for, unless the one named here listens.
  Object.assign(globalThis, { [Symbol.for("next.unhandledRejectionListener")]: log });
}
