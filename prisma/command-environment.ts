import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { type Environment, environment } from "../lib/base/env";

/** The environment of a command, with the file .env as the server reads it; what the shell says goes first. */
export function commandEnvironment(): Environment {
  if (existsSync(".env")) loadEnvFile(".env");
  return environment();
}

/** For names of files, such as 2026-01-31T12-00-00. */
export function momentName(): string {
  return new Date().toISOString().slice(0, 19).replaceAll(":", "-");
}
