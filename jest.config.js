import nextJest from "next/jest.js";

const withNext = nextJest({ dir: "./" });

const shared = {
  moduleNameMapper: { "^@/(.*)$": "<rootDir>/$1" },
  // A generated client and the sources of another copy are no tests.
  modulePathIgnorePatterns: ["<rootDir>/.next/", "<rootDir>/data/"],
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
    globalSetup: "<rootDir>/tests/support/sqlite-template.ts",
    globalTeardown: "<rootDir>/tests/support/sqlite-template-end.ts",
  },
  {
    ...shared,
    displayName: "data-postgresql",
    testEnvironment: "node",
    testMatch: dataTests,
    setupFilesAfterEnv: ["<rootDir>/tests/support/postgresql-database.ts"],
    globalSetup: "<rootDir>/tests/support/postgresql-template.ts",
    globalTeardown: "<rootDir>/tests/support/postgresql-template-end.ts",
  },
  {
    ...shared,
    displayName: "http",
    testEnvironment: "node",
    testMatch: ["<rootDir>/tests/http/**/*.test.ts"],
    // One of them serves from PostgreSQL; Jest starts it once for this project and the data tests.
    globalSetup: "<rootDir>/tests/support/postgresql-template.ts",
    globalTeardown: "<rootDir>/tests/support/postgresql-template-end.ts",
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
    testTimeout: 30_000,
  };
}
