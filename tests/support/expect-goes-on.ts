import { disconnect } from "@/lib/db/client";
import { password } from "./access-world";
import { expectWhole } from "./expect-whole";
import type { RunningServer } from "./server";
import { signInCookie } from "./sign-in";
import { submit } from "./storm";

type Saving = { quotes: string[]; save: (quote: string) => ReturnType<typeof submit> };

/** Submits one quote after the other until one is refused; those that were not, and the one that was. */
async function submitUntilRefused({ quotes, save }: Saving) {
  const acknowledged: string[] = [];
  for (const quote of quotes) {
    const told = await save(quote);
    if (told.status !== 200) {
      expect(told).toMatchObject({ status: 503, retry: "2" });
      expect(told.text).toContain("has no space left. Nothing was saved.");
      return { acknowledged, refused: quote };
    }
    acknowledged.push(quote);
  }
  throw new Error("nothing was refused");
}

type Storm = { email: string; quotes: string[] };

type Place = {
  server: RunningServer;
  /** The database as this process may read it while nothing is written. */
  database: () => string;
  /** Frees space while the server runs. */
  free: () => void;
};

/**
 * Saves until there is no space left: whoever saves is told so, readers read, nothing is half written, and
 * the same server saves again once space is freed.
 */
export async function expectGoesOn({ server, database, free }: Place, { email, quotes }: Storm) {
  const expectStored = async (acknowledged: string[]) => {
    await disconnect();
    process.env.DATABASE_URL = database();
    await expectWhole({ databaseUrl: process.env.DATABASE_URL, email, acknowledged });
  };
  const cookie = await signInCookie(server.url, email, password);
  const save = (quote: string) => submit({ url: server.url, cookie, quote });
  const { acknowledged, refused } = await submitUntilRefused({ quotes, save });
  expect((await save(refused)).status).toBe(503);
  expect((await fetch(`${server.url}/studies/central-asia-defence/quotes`)).status).toBe(200);
  expect((await fetch(`${server.url}/account`, { headers: { cookie } })).status).toBe(200);
  await expectStored(acknowledged);
  free();
  expect((await save(refused)).status).toBe(200);
  await expectStored([...acknowledged, refused]);
}
