import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { binary } from "../../lib/launch/places.js";
import { runStep } from "../../lib/launch/step.js";
import { isSlowChromium, systemChromium } from "./chromium.js";

const advice = "Install Chromium by hand and name it in CHROMIUM_PATH.";

/**
 * Makes sure that there is a Chromium for the browser tests; on Debian, where we may install, the quick
 * one. Where that can't be had, the one that is there will do, or Playwright's own.
 */
export async function installChromium() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isDebianRoot && isSlowChromium()) await installByApt().catch(() => undefined);
  if (systemChromium() ?? existsSync(chromium.executablePath())) return;
  await installByPlaywright();
}

async function installByApt() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const patience = ["-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=20"];
  const install = ["install", "-y", "--no-install-recommends", ...patience];
  await runStep({
    title: "Reading Debian's list of packages",
    command: ["apt-get", "update", ...patience],
    env,
    advice,
  });
  await runStep({
    title: "Installing Chromium",
    command: ["apt-get", ...install, "chromium-headless-shell"],
    env,
    advice,
  });
}

function installByPlaywright() {
  return runStep({
    title: "Installing Chromium",
    command: [process.execPath, binary("playwright"), "install", "chromium"],
    advice,
  });
}
