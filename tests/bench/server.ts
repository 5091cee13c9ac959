import { startServer } from "../support/server";

/** The built application on a database, which may be written into. */
export function serverOn(database: string, env: Record<string, string> = {}) {
  return startServer({
    onNewDatabase: true,
    env: { DATABASE_URL: `file:${database}`, TRUST_PROXY: "1", ...env },
  });
}

/** The body of an answer; throws when it is none. */
export async function bodyOf(url: string, options?: RequestInit): Promise<string> {
  const response = await fetch(url, options);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 200)}`);
  return text;
}
