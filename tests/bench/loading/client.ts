import { Agent } from "node:http";
import { ask } from "../ask";
import { answerParent } from "../in-child";

export type Asked = { url: string; light: string[]; heavy: string };
export type Answered = { heavyMs: number; light: number; lightMs: number[]; calmMs: number[] };

const WARMING_UP = 100;
const CALM_MS = 1_500;

const agent = new Agent({ keepAlive: true });

async function asked(url: string, begun = performance.now()) {
  const { status, ms } = await ask(url, { agent, begun });
  if (status !== 200) throw new Error(`${url} answered ${status}`);
  return { ms, ended: begun + ms };
}

/** Asks for one after the other until told to stop; how long each took and when it was answered. */
function reading({ url, light }: Pick<Asked, "url" | "light">) {
  const answers: Awaited<ReturnType<typeof asked>>[] = [];
  let isAsking = true;
  const asking = (async () => {
    while (isAsking) answers.push(await asked(`${url}${light[answers.length % light.length]}`));
  })();
  return async () => {
    isAsking = false;
    await asking;
    return answers;
  };
}

// A reader who asks for the next as soon as the last is there; and after a while another's first request
// for a study that is not loaded yet. Whatever holds the server up holds up one of the reader's requests.
answerParent(async ({ url, light, heavy }: Asked): Promise<Answered> => {
  for (let at = 0; at < WARMING_UP; at++) await asked(`${url}${light[at % light.length]}`);
  const stop = reading({ url, light });
  await new Promise((resolve) => setTimeout(resolve, CALM_MS));
  const loadedFrom = performance.now();
  const loaded = await asked(`${url}${heavy}`);
  const answers = await stop();
  const beside = answers.filter(({ ended }) => ended >= loadedFrom);
  const before = answers.filter(({ ended }) => ended < loadedFrom);
  const ms = (of: typeof answers) => of.map((answer) => answer.ms);
  return { heavyMs: loaded.ms, light: beside.length, lightMs: ms(beside), calmMs: ms(before) };
});
