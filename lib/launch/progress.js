const PLAIN_INTERVAL_SECONDS = 15;

/**
 * Shows a running step once it has taken a second: a line that counts on a terminal, and plain lines
 * in a log.
 * @param {string} title
 * @returns {(succeeded: boolean) => void} ends it
 */
export function showProgress(title) {
  const started = performance.now();
  const terminal = process.stdout.isTTY;
  const seconds = () => Math.round((performance.now() - started) / 1000);
  let shown = false;

  const timer = setInterval(() => {
    if (terminal) process.stdout.write(`\r${title} … ${seconds()} s`);
    else if (!shown) console.log(`${title} …`);
    else if (seconds() % PLAIN_INTERVAL_SECONDS === 0) console.log(`${title} … ${seconds()} s`);
    shown = true;
  }, 1000);

  return (succeeded) => {
    clearInterval(timer);
    if (!shown) return;
    const line = `${title}: ${succeeded ? "done" : "failed"} after ${seconds()} s`;
    if (terminal) process.stdout.write(`\r\u001b[K${line}\n`);
    else console.log(line);
  };
}
