import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { binary } from "../../lib/launch/places.js";
import { runStep } from "../../lib/launch/step.js";
import { systemChromium } from "./chromium.js";

/** Makes sure that there is a Chromium for the browser tests. */
export async function installChromium() {
  if (systemChromium() ?? existsSync(chromium.executablePath())) return;
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isDebianRoot) await installByApt();
  else await installByPlaywright();
}

async function installByApt() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const advice = "Install Chromium by hand and name it in CHROMIUM_PATH.";
  await runStep({
    title: "Reading Debian's list of packages",
    command: ["apt-get", "update"],
    env,
    advice,
  });
  await runStep({
    title: "Installing Chromium",
    command: ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
    env,
    advice,
  });
}

function installByPlaywright() {
  return runStep({
    title: "Installing Chromium",
    command: [process.execPath, binary("playwright"), "install", "chromium"],
    advice: "Install Chromium by hand and name it in CHROMIUM_PATH.",
  });
}
