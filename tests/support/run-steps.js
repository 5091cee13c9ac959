import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { binary } from "../../lib/launch/places.js";
import { showProgress } from "../../lib/launch/progress.js";
import { run } from "../../lib/launch/step.js";
import { countJest, countPlaywright } from "./count-tests.js";

const SHOWN_LINES = 80;

/**
 * @typedef {import("./test-steps.js").TestStep} TestStep
 * @typedef {import("./count-tests.js").Count} Count
 */

/**
 * Runs every step, the later ones too when an earlier one fails, and ends with the line that counts.
 * @param {TestStep[]} steps
 * @param {string[]} patterns parts of paths that narrow Jest and Playwright down
 * @returns whether nothing failed
 */
export async function runSteps(steps, patterns) {
  const folder = mkdtempSync(join(tmpdir(), "parallax-tests-"));
  /** @type {Count[]} */
  const counts = [];
  for (const step of steps) counts.push(await runTestStep({ step, patterns, folder }));
  rmSync(folder, { recursive: true, force: true });

  const sum = (/** @type {"passed" | "failed"} */ key) =>
    counts.reduce((total, count) => total + count[key], 0);
  for (const failure of counts.flatMap((count) => count.failures)) console.log(`FAILED ${failure}`);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0;
}

/**
 * @param {{ step: TestStep, patterns: string[], folder: string }} job
 * @returns {Promise<Count>}
 */
async function runTestStep({ step, patterns, folder }) {
  const report = join(folder, `${step.name}.json`);
  const started = Date.now();
  const stopProgress = showProgress(step.title);
  const { succeeded, output } = await run(command({ step, patterns, report }), {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    NODE_NO_WARNINGS: "1",
  });
  stopProgress(succeeded);
  const count = countStep({ step, succeeded, report });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${step.title}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
  if (count.failed > 0) console.log(output.trimEnd().split("\n").slice(-SHOWN_LINES).join("\n"));
  else if (step.name === "size") console.log(output.trimEnd());
  else if (step.name === "e2e") console.log(timings(output));
  return count;
}

/**
 * What the browser tests have measured: "Timeline: 33, 42, 33 ms".
 * @param {string} output
 */
function timings(output) {
  return output
    .split("\n")
    .filter((line) => /^[\w ]+: [\d, ]+ ms$/.test(line.trim()))
    .join("\n");
}

/**
 * @param {{ step: TestStep, patterns: string[], report: string }} job
 * @returns {[string, ...string[]]}
 */
function command({ step, patterns, report }) {
  const { program, args = [] } = step;
  if (step.counts === "exit") {
    const script = program.endsWith(".js") ? program : binary(program);
    return [process.execPath, script, ...args];
  }
  const json = step.counts === "jest" ? ["--json", `--outputFile=${report}`] : [];
  const narrowed =
    patterns.length > 0 ? ["--passWithNoTests", "--testPathPatterns", ...patterns] : [];
  const files = step.counts === "jest" ? narrowed : patterns;
  return [process.execPath, binary(program), ...args, ...json, ...files];
}

/**
 * @param {{ step: TestStep, succeeded: boolean, report: string }} result
 * @returns {Count}
 */
function countStep({ step, succeeded, report }) {
  const whole = { passed: 0, failed: 1, failures: [step.title] };
  if (step.counts === "exit") return succeeded ? { passed: 1, failed: 0, failures: [] } : whole;
  if (!existsSync(report)) return whole;
  const parsed = JSON.parse(readFileSync(report, "utf8"));
  const count = step.counts === "jest" ? countJest(parsed) : countPlaywright(parsed);
  // A runner may fail beside its tests, such as when its set-up breaks or it finds nothing to run.
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1, failures: whole.failures };
}
