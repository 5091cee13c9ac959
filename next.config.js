import createNextIntlPlugin from "next-intl/plugin";

const withWords = createNextIntlPlugin("./lib/words/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  // The Docker image carries only what the server needs; everywhere else `npm start` serves `.next`.
  output: process.env.BUILD_STANDALONE === "1" ? "standalone" : undefined,
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  outputFileTracingIncludes: {
    "/*": ["./prisma/migrations/**", "./prisma/postgres/**", "./prisma/schema.prisma"],
    // What every replication bundle holds.
    "/api/studies/*/bundle": [
      "./lib/exchange/replication/script/**",
      "./docs/method.md",
      "./docs/replication.md",
    ],
  },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "better-sqlite3",
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-pg",
    "@prisma/schema-engine-wasm",
    "@node-rs/argon2",
    "pg",
  ],
  // `next dev` would print what forms send, passwords included.
  logging: { serverFunctions: false },
  experimental: {
    // forbidden() and unauthorized(): pages answer 403 and 401 as the API does.
    authInterrupts: true,
    // A page is read in when it is first asked for: a start reads in none, which took a tenth of it.
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: "256kb" },
  },
};

export default withWords(config);
