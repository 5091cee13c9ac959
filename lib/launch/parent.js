const LOOK_MILLISECONDS = 250;

/**
 * Ends this process when npm is ended. npm passes the signal to the shell that it runs a script in,
 * and that shell may die without passing it on, which would leave the server behind on its port.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, LOOK_MILLISECONDS);
  timer.unref();
}
