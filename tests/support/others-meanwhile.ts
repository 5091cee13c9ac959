import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Somebody else, in a process of its own, who asks the server at this address for something light until
 * told to stop; how long each answer took, in milliseconds.
 */
export function othersMeanwhile(url: string) {
  const script = ["tests/support/light-requests.js", `${url}/api/health`];
  const child = spawn(process.execPath, script, { stdio: ["pipe", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (bytes) => {
    printed += bytes;
  });
  const exited = once(child, "close");
  return async () => {
    child.stdin.end();
    await exited;
    return JSON.parse(printed) as number[];
  };
}
