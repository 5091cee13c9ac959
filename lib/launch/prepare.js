import { existsSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, refresh } from "./fingerprint.js";
import { binary, buildFolder, root } from "./places.js";
import { runStep } from "./step.js";

/** Everything that `next build` reads. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "postcss.config.js",
  "tsconfig.json",
  "package-lock.json",
];

const CLIENTS = [
  { kind: "sqlite", schema: "prisma/schema.prisma" },
  { kind: "postgres", schema: "prisma/postgres/schema.prisma" },
];

/** No download but the packages themselves: neither engines nor browsers nor update notices. */
const QUIET = {
  CHECKPOINT_DISABLE: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
};

/**
 * Brings the installation up to date, doing only what is out of date.
 * @param {{ build: boolean }} what
 */
export async function prepare({ build }) {
  await install();
  for (const client of CLIENTS) await generateClient(client);
  if (build) await buildApplication();
}

async function install() {
  // Some packages hold code compiled for one Node and one system.
  const facts = [process.versions.modules, process.platform, process.arch];
  await refresh({
    stamp: join(root, "node_modules/.parallax-lock"),
    print: fingerprint(root, ["package-lock.json"], facts),
    work: () =>
      runStep({
        title: "Installing packages",
        command: [...npm(), "ci", "--include=dev", "--no-audit", "--no-fund"],
        env: QUIET,
        advice: "Check the network and the free space on the disk, then start again.",
      }),
  });
}

/** npm tells its scripts where it is; that works where a shell would be needed to find it. */
function npm() {
  const script = process.env.npm_execpath;
  /** @type {[string, ...string[]]} */
  const command = script && existsSync(script) ? [process.execPath, script] : ["npm"];
  return command;
}

/** @param {{ kind: string, schema: string }} client */
async function generateClient({ kind, schema }) {
  await refresh({
    stamp: join(root, "lib/db/generated", kind, ".parallax-schema"),
    print: fingerprint(root, [schema, "prisma.config.ts", "package-lock.json"]),
    work: () =>
      runStep({
        title: `Generating the ${kind} client`,
        command: [process.execPath, binary("prisma"), "generate"],
        env: { ...QUIET, PRISMA_SCHEMA: schema },
        advice: `Undo your change to ${schema}, or correct it as the lines above say.`,
      }),
  });
}

async function buildApplication() {
  await refresh({
    stamp: join(buildFolder(), "parallax-sources"),
    print: fingerprint(root, SOURCES, [process.env.BUILD_STANDALONE ?? ""]),
    work: () =>
      runStep({
        title: "Building the application",
        command: [process.execPath, binary("next"), "build"],
        // The build knows no secret, so that none can end up in it.
        env: {
          ...QUIET,
          NODE_ENV: "production",
          NEXTAUTH_SECRET: undefined,
          DATABASE_URL: undefined,
        },
        advice:
          "Correct what the lines above name. If the sources are untouched, delete .next and node_modules and start again.",
      }),
  });
}
