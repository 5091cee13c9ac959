import { existsSync } from "node:fs";
import { runStep } from "../../lib/launch/step.js";

const env = { DEBIAN_FRONTEND: "noninteractive" };
const patience = ["-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=20"];

/** Whether this is Debian or alike, and we may install what it has. */
export const mayInstall = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/**
 * Installs packages of Debian. Rejects when they can't be had.
 * @param {{ title: string, packages: string[] }} wanted
 */
export async function installPackages({ title, packages }) {
  const advice = `Install by hand: ${packages.join(", ")}.`;
  await runStep({
    title: "Reading Debian's list of packages",
    command: ["apt-get", "update", ...patience],
    env,
    advice,
  });
  await runStep({
    title,
    command: ["apt-get", "install", "-y", "--no-install-recommends", ...patience, ...packages],
    env,
    advice,
  });
}
