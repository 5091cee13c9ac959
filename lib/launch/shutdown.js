const GRACE_MILLISECONDS = 8_000;
const SWEEP_MILLISECONDS = 100;

/**
 * Ends well when asked to: no new connections, requests in flight are finished, and after the grace
 * whatever is left is cut. A second signal cuts at once.
 * @param {import("node:http").Server} server
 */
export function stopOnSignal(server) {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(0);
    stopping = true;
    server.close(() => process.exit(0));
    // Connections become idle one by one; closing each as it does spares the client a reset.
    setInterval(() => server.closeIdleConnections(), SWEEP_MILLISECONDS);
    setTimeout(() => {
      console.error("Some requests did not finish in time and were cut off.");
      process.exit(0);
    }, GRACE_MILLISECONDS);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
