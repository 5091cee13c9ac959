import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import next from "next";

// The one route handler behind a plain server of Node.js: what the framework takes, whoever uses it.
const port = Number(process.env.PORT);
const bare = next({
  dev: false,
  dir: fileURLToPath(new URL(".", import.meta.url)),
  hostname: "127.0.0.1",
  port,
  httpServer: createServer(),
});
await bare.prepare();
const answer = bare.getRequestHandler();
createServer((request, response) => answer(request, response)).listen(port, "127.0.0.1");
