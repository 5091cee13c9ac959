import { setTimeout as sleep } from "node:timers/promises";
import { submit } from "./storm";

type Work = { url: string; cookie: string; quotes: string[]; pauseMs: number };

/**
 * Submits one quote after the other and, like the browser, sends again whatever was not stored; how
 * long each took that was stored at the first attempt, and what else was answered.
 */
export async function workThrough({ url, cookie, quotes, pauseMs }: Work) {
  const took: number[] = [];
  const refused: number[] = [];
  for (const quote of quotes) {
    for (;;) {
      const begun = performance.now();
      const { status } = await submit({ url, cookie, quote });
      if (status === 200) {
        took.push(performance.now() - begun);
        break;
      }
      refused.push(status);
      await sleep(200);
    }
    await sleep(Math.max(0, pauseMs - (took.at(-1) ?? 0)));
  }
  return { took, refused };
}
