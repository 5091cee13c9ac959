import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Kind = { root: string; limit: string; events: string };

/** The two ways in which Linux bounds what a group of processes may hold, the older one first. */
const kinds: Kind[] = [
  {
    root: "/sys/fs/cgroup/memory",
    limit: "memory.limit_in_bytes",
    events: "memory.oom_control",
  },
  { root: "/sys/fs/cgroup", limit: "memory.max", events: "memory.events" },
];

export type MemoryLimit = {
  /** A shell's command: what comes after it holds no more. */
  within: string;
  /** How many processes were ended because there was no more to be had. */
  killed: () => number;
  /** When its processes have ended. */
  remove: () => void;
};

function limitOf({ root, limit, events }: Kind, megabytes: number): MemoryLimit | null {
  const folder = join(root, `parallax-${randomUUID()}`);
  try {
    mkdirSync(folder);
  } catch {
    return null;
  }
  const remove = () => rmdirSync(folder);
  if (!existsSync(join(folder, limit))) {
    remove();
    return null;
  }
  writeFileSync(join(folder, limit), String(megabytes * 2 ** 20));
  return {
    within: `echo $$ > ${folder}/cgroup.procs`,
    killed: () => Number(/oom_kill (\d+)/.exec(readFileSync(join(folder, events), "utf8"))?.[1]),
    remove,
  };
}

/** So many MiB for processes and what they read from the disk; null where the machine lets nobody set that. */
export function memoryLimit(megabytes: number): MemoryLimit | null {
  for (const kind of kinds) {
    const limit = limitOf(kind, megabytes);
    if (limit) return limit;
  }
  return null;
}
