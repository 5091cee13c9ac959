import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { binary } from "../../lib/launch/places.js";
import { runStep } from "../../lib/launch/step.js";
import { isSlowChromium, systemChromium } from "./chromium.js";
import { installPackages, mayInstall } from "./install-packages.js";

const advice = "Install Chromium by hand and name it in CHROMIUM_PATH.";

/**
 * Makes sure that there is a Chromium for the browser tests; on Debian, where we may install, the quick
 * one. Where that can't be had, the one that is there will do, or Playwright's own.
 */
export async function installChromium() {
  if (mayInstall() && isSlowChromium()) {
    const packages = ["chromium-headless-shell"];
    await installPackages({ title: "Installing Chromium", packages }).catch(() => undefined);
  }
  if (systemChromium() ?? existsSync(chromium.executablePath())) return;
  await installByPlaywright();
}

function installByPlaywright() {
  return runStep({
    title: "Installing Chromium",
    command: [process.execPath, binary("playwright"), "install", "chromium"],
    advice,
  });
}
