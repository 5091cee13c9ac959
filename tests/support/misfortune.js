// Loaded into a server before all else (NODE_OPTIONS=--import), with the path of a file in MISFORTUNE. What
// the file says befalls a thread of the server just when it is about to answer a job, or the job on its
// way there. The signal SIGUSR2 lets a promise be rejected and an error be thrown, in the server's own
// thread and outside of every request.
import { readFileSync } from "node:fs";
import process from "node:process";
import { isMainThread, parentPort, Worker } from "node:worker_threads";

/**
 * The misfortune that the file wants for a message that says such a thing.
 * @param {unknown} message
 * @returns {string | null}
 */
function wantedFor(message) {
  const wanted = JSON.parse(readFileSync(process.env.MISFORTUNE ?? "", "utf8"));
  return wanted && JSON.stringify(message).includes(wanted.of) ? wanted.kind : null;
}

const answer = parentPort?.postMessage.bind(parentPort);

/** @type {Record<string, (value: unknown) => void>} */
const befalls = {
  throws() {
    throw new Error("a thread broke");
  },
  "throws afterwards"(value) {
    answer?.(value);
    setTimeout(() => {
      throw new Error("an idle thread broke");
    }, 100);
  },
  rejects() {
    Promise.reject(new Error("a promise of a thread broke"));
  },
  ends: () => process.exit(0),
  "runs out of memory"() {
    const much = [];
    for (;;) much.push(new Array(100_000).fill({}));
  },
};

if (isMainThread) {
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (job, ...more) {
    // As where there is no memory for a copy.
    if (wantedFor(job) === "is not sent") throw new Error("the job could not be cloned");
    postMessage.call(this, job, ...more);
  };
  process.on("SIGUSR2", () => {
    Promise.reject(new Error("a promise that nobody waits for"));
    setImmediate(() => {
      throw new Error("an error that nobody catches");
    });
  });
} else if (parentPort) {
  parentPort.postMessage = (/** @type {unknown} */ value) => {
    const befall = befalls[wantedFor(value) ?? ""];
    if (befall) befall(value);
    else answer?.(value);
  };
}
