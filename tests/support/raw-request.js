import { connect } from "node:net";

/**
 * Sends bytes that no HTTP client would, and collects whatever comes back until the connection ends.
 * @param {string} url
 * @param {string} bytes
 */
export function rawRequest(url, bytes) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = "";
  socket.on("data", (data) => {
    received += data;
  });
  socket.write(bytes);
  /** @type {Promise<string>} */
  const answer = new Promise((resolve) => {
    socket.on("error", () => resolve(received));
    socket.on("close", () => resolve(received));
  });
  return { socket, answer };
}
