import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

type Place = {
  /** Where its data are; it must not exist yet. */
  folder?: string;
  /** A shell's command that runs what comes after it, and bounds what that may use. */
  within?: string;
};

/** A PostgreSQL of a test's own, which it may stop and break; what was acknowledged outlasts that. */
export async function startOwnPostgres(settings: string[] = [], place: Place = {}) {
  const { folder = join(tmpdir(), `parallax-postgresql-${randomUUID()}`), within } = place;
  const script = ["--import", "tsx", "tests/support/run-postgres.ts", folder];
  const command = [process.execPath, ...script, ...settings];
  const bounded = within ? ["sh", "-c", within, ...command] : command;
  const child = spawn(bounded[0] ?? "", bounded.slice(1), { stdio: ["pipe", "pipe", "inherit"] });
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
    pid: child.pid,
    /** Ends every connection and the server; `comeBack` starts it on the same data. */
    goAway: () => tell("go away"),
    comeBack: () => tell("come back"),
    /** As if its processes had been killed: it recovers from its log when it comes back. */
    crash: () => tell("crash"),
    stop: () => tell("stop"),
  };
}
