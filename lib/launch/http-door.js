import { createServer } from "node:http";
import { setImmediate as othersTurn } from "node:timers/promises";
import { describeError, LaunchFailure } from "./failure.js";
import { trustedHeaders } from "./headers.js";
import { answerOrLater } from "./later.js";
import {
  BAD_REQUEST,
  INTERNAL_ERROR,
  isMethodAllowed,
  isPathReadable,
  METHOD_REFUSED,
  parseRefusal,
  refusalBytes,
  refuse,
  TOO_MANY,
} from "./refusal.js";
import { Turns } from "./turns.js";

/** @typedef {Error & { code?: string, rawPacket?: Buffer }} ParserError */

/**
 * @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>} Answer
 */

/** In the turn after the one that read a request, the thread reads that its client has gone. */
const TURNS_TO_BE_GONE = 2;

/**
 * The HTTP server in front of the application: it turns away what is no request, takes off what the
 * client must not say, bounds how many connections there are and the time that a request may take to
 * arrive, and lets pages take their turns.
 * @param {{ answer: Answer, life: import("./life.js").Life, trustProxy: boolean, requestTimeout: number, mostConnections?: number }} options
 */
export function createDoor({
  answer,
  life,
  trustProxy,
  requestTimeout,
  mostConnections = Infinity,
}) {
  /** @type {WeakMap<import("node:stream").Duplex, import("node:http").ServerResponse>} */
  const responses = new WeakMap();
  const turns = { pages: new Turns(), signIns: new Turns() };
  const server = createServer({
    requestTimeout,
    headersTimeout: Math.min(requestTimeout, 15_000),
    connectionsCheckingInterval: Math.min(5_000, Math.ceil(requestTimeout / 4)),
  });

  let connections = 0;
  server.on("connection", (socket) => {
    connections += 1;
    socket.once("close", () => {
      connections -= 1;
    });
    if (connections > mostConnections) socket.end(refusalBytes(TOO_MANY), () => socket.destroy());
  });

  server.on("request", async (request, response) => {
    // Its connection was refused: nothing of what it asks for is done.
    if (!request.socket.writable) return request.socket.destroy();
    if (!isMethodAllowed(request.method)) return refuse(response, METHOD_REFUSED);
    if (!isPathReadable(request.url)) return refuse(response, BAD_REQUEST);
    if (life.answers(request, response)) return;
    const { remoteAddress } = request.socket;
    request.headers = trustedHeaders(request.headers, { trustProxy, remoteAddress });
    responses.set(request.socket, response);
    // The application's own headers come later; files of the build get no others.
    response.setHeader("X-Content-Type-Options", "nosniff");
    const line = Turns.lineOf(request);
    if (line) {
      if (!(await turns[line].take(response))) return refuse(response, TOO_MANY);
      // Of one that has come and gone already, the second is read after the first.
      for (let turn = 0; turn < TURNS_TO_BE_GONE; turn++) await othersTurn();
    }
    // The client has gone while it waited for its turn: nobody would read the page.
    if (response.destroyed || request.socket.readableEnded) return;
    try {
      await answerOrLater(response, () => answer(request, response));
    } catch (error) {
      // The client has gone, or was sent away: nothing failed here and nobody waits for an answer.
      if (request.destroyed && !request.complete) return;
      console.error(`A request failed. ${describeError(error)}`);
      refuse(response, INTERNAL_ERROR);
    }
  });

  server.on("connect", (_request, socket) => socket.end(refusalBytes(METHOD_REFUSED)));
  server.on("clientError", (/** @type {ParserError} */ error, socket) => {
    const response = responses.get(socket);
    const isHalfAnswered = response?.headersSent && !response.writableFinished;
    if (!socket.writable || isHalfAnswered) socket.destroy();
    else socket.end(refusalBytes(parseRefusal(error)), () => socket.destroy());
  });
  return server;
}

/**
 * @param {import("node:http").Server} server
 * @param {{ port: number, host: string }} place
 * @returns {Promise<void>}
 */
export function listen(server, { port, host }) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(listenFailure(error, { port, host })));
    server.listen(port, host, () => resolve());
  });
}

/**
 * @param {Error & { code?: string }} error
 * @param {{ port: number, host: string }} place
 */
function listenFailure(error, { port, host }) {
  const sentences = /** @type {Record<string, string>} */ ({
    EADDRINUSE: `Port ${port} on ${host} is already in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
    EACCES: `Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one it has, such as 127.0.0.1.`,
    ENOTFOUND: `HOST "${host}" is no address of this machine. Set HOST to one it has, such as 127.0.0.1.`,
  });
  const sentence = sentences[error.code ?? ""];
  return sentence ? new LaunchFailure(sentence) : error;
}
