import { existsSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { startOwnPostgres } from "./own-postgres";
import { onEmptyDisk, seenFromOutside } from "./small-disk";

/** As little log as PostgreSQL can do with, two files of 16 MB; once it has failed it stays away. */
const settings = [
  "wal_level=minimal",
  "max_wal_senders=0",
  "min_wal_size=32MB",
  "max_wal_size=32MB",
  "restart_after_crash=off",
];

/** A PostgreSQL whose data are on a disk of 120 MB at the folder, a third of which it needs for itself. */
export async function postgresOnSmallDisk(folder: string) {
  const postgres = await startOwnPostgres(settings, {
    folder: `${folder}/data`,
    within: onEmptyDisk({ folder, megabytes: 120 }),
  });
  const disk = seenFromOutside(postgres.pid, folder);
  return {
    ...postgres,
    /** Leaves so many bytes of the disk. */
    fill(room: number) {
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(`${disk}/ballast`, Buffer.alloc(bavail * bsize - room));
    },
    free: () => rmSync(`${disk}/ballast`),
    /** Writes to its log until that has no room either, at which PostgreSQL gives up. */
    async failOfItsLog() {
      const client = new Client({ connectionString: postgres.url });
      client.on("error", () => undefined);
      await client.connect();
      let hasFailed = false;
      while (!hasFailed) {
        hasFailed = await client
          .query("SELECT pg_logical_emit_message(false, 'ballast', repeat('-', 4000000))")
          .then(
            () => false,
            () => true,
          );
      }
      while (existsSync(`${disk}/data/postmaster.pid`)) await sleep(20);
    },
  };
}
