import { setImmediate as aTurn } from "node:timers/promises";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { reader } from "@/lib/db/client";
import { privateStudy } from "./access-world";
import { prepareStorm, stormAnalyst } from "./storm";

const answers = { frame: ["shared-risk"], sentiment: ["0"], function: ["cause"] };

/** Eight analysts, and more quotes than they annotate in the meantime, in the database of DATABASE_URL. */
export async function stormTeam(): Promise<Team> {
  const quotes = await prepareStorm(5000);
  const emails: string[] = [];
  for (let at = 1; at <= 8; at += 1) emails.push(await stormAnalyst(`analyst-${at}`));
  return { emails, quotes };
}

type Team = { emails: string[]; quotes: string[] };

/**
 * All analysts submit one annotation after the other, each on the same quotes, as fast as they go and until
 * something else is over. Returns the subjects of the events in the order in which they were acknowledged,
 * and how many a second that were.
 */
export async function submitMeanwhile({ emails, quotes }: Team, over: Promise<unknown>) {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  over.then(end, end);
  const acknowledged: string[] = [];
  const begin = performance.now();
  await Promise.all(
    emails.map(async (email) => {
      const { id } = await reader().user.findUniqueOrThrow({ where: { email } });
      const access = await systemStudyAccess(privateStudy, "analyst", id);
      for (const quote of quotes) {
        if (isOver) return;
        const input = { version: 0, answers, memo: null, submit: true };
        await saveAnnotation(access, { quote, input });
        acknowledged.push(`annotation:${quote}:${id}`);
        // SQLite answers at once, and nothing else would ever have its turn.
        await aTurn();
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  return { acknowledged, perSecond: Math.round(acknowledged.length / seconds) };
}
