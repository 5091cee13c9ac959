import { saveAnnotation } from "../../../lib/annotation/mutations";
import { systemStudyAccess } from "../../../lib/auth/system-access";
import { disconnect, reader } from "../../../lib/db/client";
import { submission, type Team } from "../analysts";
import { answerParent } from "../in-child";
import { RUNS, timed } from "../median";
import { bareInserts, pagesOnDisk } from "./disk";

export type Asked = { database: string; slug: string; folder: string; team: Team };
/** How many a second, a value a round. */
export type Rates = Record<"disk" | "bare" | "one" | "many", number[]>;

const PAGES = 300;
const INSERTS = 300;
const SUBMITS = 160;

/** Each analyst submits one annotation after the other on quotes of their own, all analysts at once. */
async function submitter({ slug, team }: Asked) {
  const accesses = await Promise.all(
    team.analysts.map(({ id }) => systemStudyAccess(slug, "analyst", id)),
  );
  const next = accesses.map(() => 0);
  return (analysts: number) =>
    Promise.all(
      accesses.slice(0, analysts).map(async (access, at) => {
        for (let done = 0; done < SUBMITS / analysts; done++) {
          const number = next[at]!++;
          const quote = team.quotes[number]!;
          await saveAnnotation(access, { quote, input: submission(number) });
        }
      }),
    );
}

async function submitted(slug: string): Promise<number> {
  const where = { study: { slug }, kind: "annotation.submitted", actorId: { not: null } };
  return reader().event.count({ where });
}

// Durable submits through the data layer, beside what the disk and a bare statement do, in turn.
answerParent(async (asked: Asked): Promise<Rates> => {
  process.env.DATABASE_URL = `file:${asked.database}`;
  const submit = await submitter(asked);
  const [pages, inserts] = [pagesOnDisk(asked.folder), bareInserts(asked.folder)];
  const before = await submitted(asked.slug);
  const rates: Rates = { disk: [], bare: [], one: [], many: [] };
  const many = asked.team.analysts.length;
  for (let run = 0; run <= RUNS; run++) {
    const ms = {
      disk: await timed(() => pages(PAGES)),
      bare: await timed(() => inserts(INSERTS)),
      one: await timed(() => submit(1)),
      many: await timed(() => submit(many)),
    };
    // The first one warms up.
    if (run === 0) continue;
    rates.disk.push(PAGES / (ms.disk / 1000));
    rates.bare.push(INSERTS / (ms.bare / 1000));
    rates.one.push(SUBMITS / (ms.one / 1000));
    rates.many.push(SUBMITS / (ms.many / 1000));
  }
  const stored = (await submitted(asked.slug)) - before;
  if (stored !== 2 * SUBMITS * (RUNS + 1)) throw new Error(`${stored} submits have an event`);
  await disconnect();
  return rates;
});
