import { once } from "node:events";
import { disconnect } from "@/lib/db/client";
import { type Breakable, breakable } from "./breakable-database";
import { expectWhole } from "./expect-whole";
import { startServer } from "./server";
import { beginStorm, prepareStorm, stormAnalyst } from "./storm";

type Storm = Awaited<ReturnType<typeof beginStorm>>;

/** A server that may be killed, on a database that outlives it, and what it has to do. */
export async function killableServer(kind: keyof typeof breakable, count: number) {
  const database: Breakable = await breakable[kind]();
  process.env.DATABASE_URL = database.url;
  const start = () => startServer({ env: { DATABASE_URL: database.url } });
  let server = await start();
  const quotes = await prepareStorm(count);

  async function kill(): Promise<number> {
    server.process.kill("SIGKILL");
    await once(server.process, "exit");
    await server.stop();
    const begun = performance.now();
    server = await start();
    return performance.now() - begun;
  }

  return {
    quotes,
    /** Kills it when the moment has come, starts it again and looks; how long the start took. */
    async surviveKill(name: string, moment: (storm: Storm) => Promise<unknown>) {
      const email = await stormAnalyst(name);
      const storm = await beginStorm({ url: server.url, email, quotes });
      await moment(storm);
      const startMs = await kill();
      await storm.over;
      const acknowledged = storm.acknowledged();
      await expectWhole({ databaseUrl: database.url, email, acknowledged });
      // Sent again, as a browser does: what was stored is found, and what was not is stored.
      const rest = quotes.filter((quote) => !acknowledged.includes(quote)).slice(0, 20);
      const again = await beginStorm({ url: server.url, email, quotes: rest });
      await again.over;
      expect(again.told.filter(({ status }) => status !== 200)).toEqual([]);
      const all = [...acknowledged, ...rest];
      await expectWhole({ databaseUrl: database.url, email, acknowledged: all });
      return { startMs, acknowledged: acknowledged.length };
    },
    async stop() {
      await disconnect();
      await server.stop();
      await database.remove();
    },
  };
}
