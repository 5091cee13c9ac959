/** @typedef {{ passed: number, failed: number, failures: string[] }} Count */

/**
 * A skipped test counts as failed: it proves nothing and nobody looks at it.
 * @param {{ testResults: JestFile[] }} report what `jest --json` writes
 * @returns {Count}
 *
 * @typedef {{ name: string, message: string, assertionResults: { fullName: string, status: string }[] }} JestFile
 */
export function countJest({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const bad = tests.filter((test) => test.status !== "passed");
  const broken = testResults.filter((file) => file.assertionResults.length === 0);
  const failures = [...bad.map((test) => test.fullName), ...broken.map((file) => file.name)];
  return { passed: tests.length - bad.length, failed: failures.length, failures };
}

/**
 * @param {{ suites: PlaywrightSuite[], errors: { message?: string }[] }} report of the json reporter
 * @returns {Count}
 *
 * @typedef {{ title: string, ok: boolean, tests: { status: string }[] }} PlaywrightSpec
 * @typedef {{ title: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */
export function countPlaywright({ suites, errors }) {
  const specs = suites.flatMap(specsOf);
  const passed = specs.filter((spec) => spec.tests.every((test) => test.status === "expected"));
  const bad = specs.filter((spec) => !passed.includes(spec)).map((spec) => spec.title);
  const failures = [...bad, ...errors.map((error) => (error.message ?? "").split("\n")[0] ?? "")];
  return { passed: passed.length, failed: failures.length, failures };
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSpec[]}
 */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}
