import { spawn } from "node:child_process";
import { LaunchFailure } from "./failure.js";
import { root } from "./places.js";
import { showProgress } from "./progress.js";

const KEPT_LINES = 25;

/**
 * @typedef {object} Step
 * @property {string} title what is being done, such as "Installing packages"
 * @property {readonly [string, ...string[]]} command
 * @property {string} advice what to do when it fails
 * @property {Record<string, string | undefined>} [env] set on top of the environment; undefined removes
 */

/**
 * Runs one command with its progress shown and its output held back unless it fails.
 * @param {Step} step
 */
export async function runStep({ title, command, advice, env }) {
  const stopProgress = showProgress(title);
  const result = await run(command, env);
  stopProgress(result.succeeded);
  if (result.succeeded) return;
  const shown = result.output.trimEnd().split(/\r?\n/).slice(-KEPT_LINES);
  throw new LaunchFailure(
    [
      `${title} failed: ${result.end}. Its last lines:`,
      ...shown.map((line) => `  ${line}`),
      advice,
    ].join("\n"),
  );
}

/**
 * @param {readonly [string, ...string[]]} command
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<{ succeeded: boolean, end: string, output: string }>}
 */
export function run([file, ...args], env = {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => resolve({ succeeded: false, end: error.message, output }));
    child.on("close", (code, signal) => {
      const end = signal ? `stopped by ${signal}` : `exit code ${code}`;
      resolve({ succeeded: code === 0, end, output });
    });
  });
}
