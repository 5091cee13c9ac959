import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { tmpdir } from "node:os";

/** Runs what comes after it as somebody who is not root, as PostgreSQL demands; the files stay the own ones. */
const asNobody = "exec unshare -U --map-user=65534 --map-group=65534";

/**
 * Whether this machine lets a process mount a file system that it alone sees, and that is gone with it:
 * Linux, where namespaces are allowed.
 */
export function canMount(): boolean {
  const steps = `mount -t tmpfs tmpfs ${tmpdir()} && ${asNobody} true`;
  return spawnSync("unshare", ["-rm", "sh", "-c", steps]).status === 0;
}

type SmallDisk = { folder: string; database: string; megabytes: number; room: number };

const MB = 2 ** 20;

/**
 * A shell's command for startServer: what comes after it runs with a disk of so many megabytes at the
 * folder. On it are a copy of the database, parallax.db, and ballast, which leaves so many free.
 */
export function onSmallDisk({ folder, database, megabytes, room }: SmallDisk): string {
  const ballast = Math.floor((megabytes - room) * MB) - statSync(database).size;
  const steps = [
    `mount -t tmpfs -o size=${megabytes}m tmpfs ${folder}`,
    `cp ${database} ${folder}/parallax.db`,
    `head -c ${ballast} /dev/zero > ${folder}/ballast`,
    `exec "$0" "$@"`,
  ];
  return `exec unshare -rm sh -c '${steps.join(" && ")}' "$0" "$@"`;
}

/**
 * A shell's command: what comes after it runs with an empty disk of so many megabytes at the folder, and
 * not as root.
 */
export function onEmptyDisk({
  folder,
  megabytes,
}: Pick<SmallDisk, "folder" | "megabytes">): string {
  const steps = `mount -t tmpfs -o size=${megabytes}m tmpfs ${folder} && ${asNobody} "$0" "$@"`;
  return `exec unshare -rm sh -c '${steps}' "$0" "$@"`;
}

/** Where others find a file of a disk that only this process sees. */
export function seenFromOutside(pid: number | undefined, file: string): string {
  return `/proc/${pid}/root${file}`;
}
