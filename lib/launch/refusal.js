/** @typedef {{ status: 400 | 405 | 408 | 431 | 500 | 503, text: string }} Refusal */

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const ALLOW = METHODS.join(", ");

/** @type {Refusal} */
export const METHOD_REFUSED = { status: 405, text: "Method Not Allowed" };

/** @type {Refusal} */
export const BAD_REQUEST = { status: 400, text: "Bad Request" };

/** @type {Refusal} */
export const INTERNAL_ERROR = { status: 500, text: "Internal Server Error" };

/** @type {Refusal} */
export const TOO_MANY = { status: 503, text: "Service Unavailable" };

/** @param {string | undefined} method */
export function isMethodAllowed(method) {
  return method !== undefined && METHODS.includes(method);
}

/**
 * Whether the path can be decoded at all; the application would take one that can't for its own error.
 * @param {string | undefined} url
 */
export function isPathReadable(url) {
  try {
    decodeURIComponent((url ?? "").split("?")[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/**
 * What to answer when the bytes never became a request.
 * @param {{ code?: string, rawPacket?: Buffer }} error as Node's parser reports it
 * @returns {Refusal}
 */
export function parseRefusal({ code, rawPacket }) {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return { status: 408, text: "Request Timeout" };
  if (code === "HPE_HEADER_OVERFLOW")
    return { status: 431, text: "Request Header Fields Too Large" };
  // A well-formed request line with a word that is no method, as opposed to noise.
  const line = rawPacket?.subarray(0, 2048).toString("latin1") ?? "";
  if (code === "HPE_INVALID_METHOD" && /^[A-Za-z-]+ \S+ HTTP\/1\.[01]\r?\n/.test(line))
    return METHOD_REFUSED;
  return BAD_REQUEST;
}

/**
 * The whole answer, for a connection that has no response object.
 * @param {Refusal} refusal
 */
export function refusalBytes({ status, text }) {
  return [
    `HTTP/1.1 ${status} ${text}`,
    ...(status === 405 ? [`Allow: ${ALLOW}`] : []),
    ...(status === 503 ? ["Retry-After: 2"] : []),
    "Content-Type: text/plain; charset=utf-8",
    "Cache-Control: no-store",
    "X-Content-Type-Options: nosniff",
    `Content-Length: ${text.length}`,
    "Connection: close",
    "",
    text,
  ].join("\r\n");
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {Refusal} refusal
 */
export function refuse(response, { status, text }) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (status === 405) response.setHeader("Allow", ALLOW);
  if (status === 503) response.setHeader("Retry-After", "2");
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    Connection: "close",
  });
  response.end(text);
}
