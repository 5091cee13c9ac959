import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { installPackages, mayInstall } from "./install-packages.js";
import { postgresPrograms } from "./postgres-programs.js";

/** Debian reads what stands here before it makes a database that runs all the time. */
const SETTINGS = "/etc/postgresql-common/createcluster.d";

/**
 * Makes sure that PostgreSQL's programs are there for the tests of back-ups; on Debian, where we may
 * install, by its packages, without a database of their own. Where they can't be had, those tests are not
 * there, and the name of one says so.
 */
export async function installPostgres() {
  if (postgresPrograms() || !mayInstall()) return;
  mkdirSync(SETTINGS, { recursive: true });
  const setting = `${SETTINGS}/parallax-tests.conf`;
  writeFileSync(setting, "create_main_cluster = false\n");
  await installPackages({ title: "Installing PostgreSQL", packages: ["postgresql"] }).catch(
    () => undefined,
  );
  rmSync(setting);
}
