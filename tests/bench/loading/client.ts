import { Agent } from "node:http";
import { ask } from "../ask";
import { answerParent } from "../in-child";

export type Asked = { url: string; light: string[]; heavy: string };
export type Answered = { heavyMs: number; light: number; lightMs: number[]; calmMs: number[] };

const EVERY_MS = 20;
const WARMING_UP = 100;
const CALM_MS = 1_500;

const agent = new Agent({ keepAlive: true });

async function asked(url: string, begun = performance.now()) {
  const { status, ms } = await ask(url, { agent, begun });
  if (status !== 200) throw new Error(`${url} answered ${status}`);
  return { ms, ended: begun + ms };
}

// A reader who asks every 20 ms, whether or not the answers come; and after a while another's first
// request for a study that is not loaded yet.
answerParent(async ({ url, light, heavy }: Asked): Promise<Answered> => {
  for (let at = 0; at < WARMING_UP; at++) await asked(`${url}${light[at % light.length]}`);
  const under: ReturnType<typeof asked>[] = [];
  const begin = performance.now();
  const timer = setInterval(() => {
    // Counted from when it was due: what holds up this process holds up a reader, too.
    const due = Math.min(performance.now(), begin + (under.length + 1) * EVERY_MS);
    under.push(asked(`${url}${light[under.length % light.length]}`, due));
  }, EVERY_MS);
  await new Promise((resolve) => setTimeout(resolve, CALM_MS));
  const loadedFrom = performance.now();
  const loaded = await asked(`${url}${heavy}`);
  clearInterval(timer);
  const answers = await Promise.all(under);
  const beside = answers.filter(({ ended }) => ended >= loadedFrom);
  const before = answers.filter(({ ended }) => ended < loadedFrom);
  const ms = (of: typeof answers) => of.map((answer) => answer.ms);
  return { heavyMs: loaded.ms, light: beside.length, lightMs: ms(beside), calmMs: ms(before) };
});
