import { LaunchFailure } from "../../lib/launch/failure.js";

/**
 * @typedef {object} TestStep
 * @property {string} name as --only takes it
 * @property {string} title
 * @property {string} program the command, without its path
 * @property {string[]} [args]
 * @property {"exit" | "jest" | "playwright"} counts how its result is counted
 * @property {boolean} [needsBuild]
 * @property {boolean} [needsBrowser]
 * @property {boolean} [needsPostgres] PostgreSQL's own programs
 */

/** @type {TestStep[]} */
const CHECKS = [
  { name: "lint", title: "Lint and format", program: "biome", args: ["ci", "."], counts: "exit" },
  {
    name: "types",
    title: "Types",
    program: "tsc",
    args: ["--noEmit"],
    counts: "exit",
    needsBuild: true,
  },
  { name: "deadcode", title: "Dead code", program: "knip", counts: "exit" },
];

/** @type {TestStep[]} */
const AFTER_JEST = [
  {
    name: "size",
    title: "Client size",
    program: "tests/client-size.js",
    counts: "exit",
    needsBuild: true,
  },
  {
    name: "e2e",
    title: "Browser tests",
    program: "playwright",
    args: ["test", "--reporter=list,json"],
    counts: "playwright",
    needsBuild: true,
    needsBrowser: true,
  },
];

const JEST_PROJECTS = [
  "unit",
  "architecture",
  "components",
  "data-sqlite",
  "data-postgresql",
  "http",
];

/**
 * The steps that a command line asks for: all of them, or those of --only=unit,data,e2e. Other words
 * narrow Jest and Playwright down to the files whose paths contain them.
 * @param {string[]} words
 */
export function selectSteps(words) {
  const only = words
    .find((word) => word.startsWith("--only="))
    ?.slice("--only=".length)
    .split(",");
  const patterns = words.filter((word) => !word.startsWith("--"));
  const wanted = only?.flatMap((name) =>
    name === "data" ? ["data-sqlite", "data-postgresql"] : [name],
  );
  refuseUnknown(wanted ?? []);
  const isWanted = (/** @type {string} */ name) => wanted?.includes(name) ?? true;
  const steps = [
    ...CHECKS.filter(({ name }) => isWanted(name)),
    ...jestStep(JEST_PROJECTS.filter(isWanted)),
    ...AFTER_JEST.filter(({ name }) => isWanted(name)),
  ];
  return { steps, patterns };
}

/** @param {string[]} names */
function refuseUnknown(names) {
  const known = [...CHECKS, ...AFTER_JEST].map(({ name }) => name).concat(JEST_PROJECTS);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new LaunchFailure(
    `There is no step "${unknown[0]}". Choose among: ${known.join(", ")}, data.`,
  );
}

/**
 * @param {string[]} projects
 * @returns {TestStep[]}
 */
function jestStep(projects) {
  if (projects.length === 0) return [];
  return [
    {
      name: "jest",
      title: `Jest (${projects.join(", ")})`,
      program: "jest",
      args: ["--selectProjects", ...projects],
      counts: "jest",
      needsBuild: projects.includes("http"),
      needsPostgres: projects.includes("http"),
    },
  ];
}
