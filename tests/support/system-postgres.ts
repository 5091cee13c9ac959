import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { freePort } from "./free-port";

const password = "only-on-this-machine";

/** PostgreSQL refuses to run as root, who may be any other account. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (option: string) => Number(execFileSync("id", [option, "postgres"]));
  return { uid: id("-u"), gid: id("-g") };
}

/** A new server of the machine's own PostgreSQL, whose programs stand in a folder. */
export async function startSystemPostgres(programs: string) {
  const folder = mkdtempSync(join(tmpdir(), "parallax-postgresql-"));
  const { uid, gid } = account();
  const as = { ...(uid && { uid }), ...(gid && { gid }), cwd: folder };
  const secret = join(folder, "password");
  writeFileSync(secret, password);
  chmodSync(folder, 0o700);
  if (uid && gid) for (const path of [folder, secret]) chownSync(path, uid, gid);
  const data = join(folder, "data");
  const access = ["--username=postgres", "--auth=password", `--pwfile=${secret}`];
  const initial = [`--pgdata=${data}`, ...access, "--encoding=UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(programs, "initdb"), initial, {
    ...as,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const port = await freePort();
  const settings = ["-D", data, "-p", String(port), "-k", folder, "-c", "fsync=off"];
  const server = spawn(join(programs, "postgres"), settings, {
    ...as,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    server.on("exit", () => reject(new Error(`PostgreSQL did not start:\n${printed}`)));
    server.stderr.setEncoding("utf8").on("data", (text) => {
      printed = (printed + text).slice(-4000);
      if (text.includes("ready to accept connections")) resolve();
    });
  });
  const address = (name: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`;
  return {
    /** Makes a database, also as a copy of another that nobody uses; its address. */
    async createDatabase(name: string, template = "template1"): Promise<string> {
      const client = new Client({ connectionString: address("postgres") });
      await client.connect();
      const making = client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
      await making.finally(() => client.end());
      return address(name);
    },
    async stop(): Promise<void> {
      server.kill("SIGINT");
      if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
