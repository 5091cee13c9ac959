import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Kind = { root: string; limit: string; held: string; events: string };

/** The two ways in which Linux bounds what a group of processes may hold, the older one first. */
const kinds: Kind[] = [
  {
    root: "/sys/fs/cgroup/memory",
    limit: "memory.limit_in_bytes",
    held: "memory.usage_in_bytes",
    events: "memory.oom_control",
  },
  {
    root: "/sys/fs/cgroup",
    limit: "memory.max",
    held: "memory.current",
    events: "memory.events",
  },
];

export type MemoryLimit = {
  /** A shell's command: what comes after it holds no more. */
  within: string;
  /** What they hold now, in MiB. */
  heldMb: () => number;
  /** How many processes were ended because there was no more to be had. */
  killed: () => number;
  /** When its processes have ended. */
  remove: () => void;
};

function limitOf({ root, limit, held, events }: Kind, megabytes: number): MemoryLimit | null {
  const folder = join(root, `parallax-${randomUUID()}`);
  const remove = () => rmdirSync(folder);
  try {
    mkdirSync(folder);
  } catch {
    return null;
  }
  try {
    // Where there is no such file, none can be made either.
    writeFileSync(join(folder, limit), String(megabytes * 2 ** 20));
  } catch {
    remove();
    return null;
  }
  const told = (name: string) => readFileSync(join(folder, name), "utf8");
  return {
    within: `echo $$ > ${folder}/cgroup.procs`,
    heldMb: () => Math.round(Number(told(held)) / 2 ** 20),
    killed: () => Number(/oom_kill (\d+)/.exec(told(events))?.[1]),
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
