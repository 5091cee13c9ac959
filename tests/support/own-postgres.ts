import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A PostgreSQL of a test's own, which it may stop and break; what was acknowledged outlasts that. */
export async function startOwnPostgres(settings: string[] = []) {
  const folder = join(tmpdir(), `parallax-postgresql-${randomUUID()}`);
  const script = ["--import", "tsx", "tests/support/run-postgres.ts", folder];
  const child = spawn(process.execPath, [...script, ...settings], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, "exit").then(() =>
    Promise.reject(new Error("PostgreSQL's process ended")),
  );
  ended.catch(() => undefined);
  const answer = async () => String((await Promise.race([once(lines, "line"), ended]))[0]);
  const url = await answer();
  const tell = async (word: "go away" | "come back" | "crash" | "stop") => {
    child.stdin.write(`${word}\n`);
    await answer();
  };
  return {
    url,
    /** Ends every connection and the server; `comeBack` starts it on the same data. */
    goAway: () => tell("go away"),
    comeBack: () => tell("come back"),
    /** As if its processes had been killed: it recovers from its log when it comes back. */
    crash: () => tell("crash"),
    stop: () => tell("stop"),
  };
}
