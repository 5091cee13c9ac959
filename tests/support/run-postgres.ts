// A PostgreSQL in a process of its own, for tests whose runner can't import what starts it:
// node --import tsx run-postgres.ts <folder> <setting…>, then words on standard input.
import { createInterface } from "node:readline";
import { startPostgres } from "./postgres";

const [folder = "", ...settings] = process.argv.slice(2);
const server = await startPostgres(folder, { lasting: true, settings });
const say = (line: string) => process.stdout.write(`${line}\n`);
say(server.url);

const words: Record<string, () => Promise<void>> = {
  "go away": server.goAway,
  "come back": server.comeBack,
  crash: server.crash,
  stop: server.stop,
};

for await (const word of createInterface({ input: process.stdin })) {
  await words[word]?.();
  say("done");
  if (word === "stop") break;
}
// Also when whoever started this is gone.
await server.stop();
process.exit(0);
