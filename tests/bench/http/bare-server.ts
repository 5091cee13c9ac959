import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fingerprint, refresh } from "../../../lib/launch/fingerprint";
import { binary, root } from "../../../lib/launch/places";
import { runStep } from "../../../lib/launch/step";
import { freePort } from "../../support/free-port";

const home = "tests/bench/http/bare";

function built() {
  return refresh({
    stamp: join(root, home, ".next/parallax-sources"),
    print: fingerprint(root, [`${home}/app`, `${home}/next.config.js`, "package-lock.json"]),
    work: () =>
      runStep({
        title: "Building a bare route handler",
        command: [process.execPath, binary("next"), "build", home],
        env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        advice: `Delete ${home}/.next and start again.`,
      }),
  });
}

/**
 * A Next.js application of its own whose one route handler answers what was recorded from the product, by
 * address: the same bytes, found in a map.
 */
export async function startBare(recorded: Record<string, string>, folder: string) {
  await built();
  const file = join(folder, "recorded-answers.json");
  writeFileSync(file, JSON.stringify(recorded));
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, home, "serve.js")], {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), RECORDED_ANSWERS: file },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  const [first = "/"] = Object.keys(recorded);
  while (!(await fetch(`${url}${first}`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error("the bare route handler ended at once");
    await sleep(50);
  }
  const stop = async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  };
  return { url, stop };
}
