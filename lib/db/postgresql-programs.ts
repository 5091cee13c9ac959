import { spawn } from "node:child_process";

/** What the programs know of an address's parameters; the driver and Prisma have some of their own. */
const PARAMETERS = new Set(
  "application_name channel_binding connect_timeout host keepalives options port sslcert sslkey sslmode sslrootcert target_session_attrs user".split(
    " ",
  ),
);

/**
 * How PostgreSQL's own programs reach a database: its address without the password, which stands in the
 * environment, as arguments are there for everybody on the machine to read; and what people are told of it.
 */
export function programAccess(databaseUrl: string) {
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password) || url.searchParams.get("password");
  url.password = "";
  for (const name of [...url.searchParams.keys()]) {
    if (!PARAMETERS.has(name)) url.searchParams.delete(name);
  }
  // The programs read a plus sign as one.
  url.search = url.search.replaceAll("+", "%20");
  return {
    address: `--dbname=${url.href}`,
    env: { ...process.env, ...(password && { PGPASSWORD: password }) },
    place: url.host + url.pathname,
  };
}

/** A program's own reason, in one line. */
export class ProgramFailure extends Error {}

/** The first thing that a program has said is wrong, without its own name and the place in its input. */
function reasonIn(printed: string): string | undefined {
  const [first = ""] = printed.split("\n").filter((line) => /error:|fatal:/i.test(line));
  return /(?:error|fatal):\s*(.+)/i.exec(first)?.[1];
}

type Call = { args: string[]; env?: NodeJS.ProcessEnv };

/**
 * Starts one of PostgreSQL's own programs. `ended` rejects with ProgramFailure when it fails, and with a
 * plain Error when it is not installed.
 */
export function startProgram(
  program: "pg_dump" | "pg_restore" | "psql",
  { args, env = process.env }: Call,
) {
  // In English, as all that commands print.
  const child = spawn(program, args, { env: { ...env, LC_ALL: "C" }, stdio: "pipe" });
  let printed = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    printed += text;
  });
  // A program that has ended reads nothing more, and says itself why it has.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", () =>
      reject(new Error(`${program} is not here. Install PostgreSQL's client programs.`)),
    );
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new ProgramFailure(reasonIn(printed) ?? `${program} ended by ${signal ?? code}`));
    });
  });
  // Whoever reads its output first hears of it afterwards.
  ended.catch(() => undefined);
  return { input: child.stdin, output: child.stdout, ended };
}

/** Runs a program that prints little; what it has printed. */
export async function runProgram(...call: Parameters<typeof startProgram>): Promise<string> {
  const { output, ended } = startProgram(...call);
  let printed = "";
  for await (const text of output.setEncoding("utf8")) printed += text;
  await ended;
  return printed;
}
