import nextJest from "next/jest.js";

const withNext = nextJest({ dir: "./" });

const shared = {
  moduleNameMapper: { "^@/(.*)$": "<rootDir>/$1" },
  // A generated client and the sources of another copy are no tests.
  modulePathIgnorePatterns: ["<rootDir>/.next/", "<rootDir>/data/"],
};

/** Made once for all projects that name the same files. */
const databases = {
  globalSetup: "<rootDir>/tests/support/test-databases.ts",
  globalTeardown: "<rootDir>/tests/support/test-databases-end.ts",
};

const dataTests = ["<rootDir>/tests/data/**/*.test.ts"];

/** @type {import("jest").Config[]} */
const projects = [
  {
    ...shared,
    displayName: "unit",
    testEnvironment: "node",
    testMatch: ["<rootDir>/tests/unit/**/*.test.ts"],
  },
  {
    ...shared,
    displayName: "architecture",
    testEnvironment: "node",
    testMatch: ["<rootDir>/tests/architecture.test.ts"],
  },
  {
    ...shared,
    displayName: "components",
    testEnvironment: "jsdom",
    testMatch: ["<rootDir>/tests/components/**/*.test.tsx"],
    setupFilesAfterEnv: ["<rootDir>/tests/support/component-setup.ts"],
  },
  {
    ...shared,
    displayName: "data-sqlite",
    testEnvironment: "node",
    testMatch: dataTests,
    setupFilesAfterEnv: ["<rootDir>/tests/support/sqlite-database.ts"],
    ...databases,
  },
  {
    ...shared,
    displayName: "data-postgresql",
    testEnvironment: "node",
    testMatch: dataTests,
    setupFilesAfterEnv: ["<rootDir>/tests/support/postgresql-database.ts"],
    ...databases,
  },
  {
    ...shared,
    displayName: "http",
    testEnvironment: "node",
    testMatch: ["<rootDir>/tests/http/**/*.test.ts"],
    ...databases,
  },
  {
    // Minutes each: `npm run test:faults` runs them, `npm test` does not.
    ...shared,
    displayName: "faults",
    testEnvironment: "node",
    testMatch: ["<rootDir>/tests/faults/**/*.test.ts"],
    ...databases,
  },
];

// The words come as ECMAScript modules, which Jest's own runtime has to be given as CommonJS.
const asCommonJs = ["next-intl", "use-intl", "intl-messageformat", "icu-minify", "@formatjs"];

/** @param {import("jest").Config} project */
async function configured(project) {
  const config = await withNext(project)();
  const others = `/node_modules/(?!(${asCommonJs.join("|")})/)`;
  return { ...config, transformIgnorePatterns: [others, "\\.module\\.(css|sass|scss)$"] };
}

/** @type {() => Promise<import("jest").Config>} */
export default async function config() {
  return {
    projects: await Promise.all(projects.map(configured)),
    // For machines that others use as well.
    testTimeout: 120_000,
    // Jest leaves one core to itself, half of a small machine, although it only waits for its workers.
    maxWorkers: "100%",
  };
}
