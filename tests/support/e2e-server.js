import { startServer } from "./server.js";

// One server with one new database for all browser tests; a test that needs its own starts its own.
const server = await startServer({ port: Number(process.env.E2E_PORT), output: process.stderr });
const end = () => server.stop().then(() => process.exit(0));
process.on("SIGTERM", end);
process.on("SIGINT", end);
server.process.on("exit", end);
