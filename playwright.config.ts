import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { systemChromium } from "./tests/support/chromium";
import { freePort } from "./tests/support/free-port";

// Each worker reads this file again: the port is chosen once and handed down.
process.env.E2E_PORT ??= String(await freePort());
const url = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/sqlite-templates.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: availableParallelism(),
  // What measures time runs when nothing else does.
  projects: [
    { name: "journeys", testIgnore: "quick.spec.ts" },
    { name: "quick", testMatch: "quick.spec.ts", dependencies: ["journeys"] },
  ],
  retries: 0,
  forbidOnly: true,
  // For machines that others use as well: what is there in time is not waited for.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: url,
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: systemChromium(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "node tests/support/e2e-server.js",
    url: `${url}/api/health`,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
