import { Agent } from "node:http";
import { quantile } from "../../support/quantile";
import { type Answer, ask } from "../ask";
import { answerParent } from "../in-child";

export type Round = { paths: string[]; connections: number };
export type Load = { url: string; rounds: Round[]; forMs: number };
export type Answered = {
  connections: number;
  answers: number;
  /** Answers that were none, because too many asked. */
  refused: number;
  bytes: number;
  p50: number;
  /** Milliseconds of each answer. */
  times: number[];
  perSecond: number;
};

/** Each request comes from a network of its own, as a proxy would tell: no limit of one is met. */
function networkOf(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

let asked = 0;

async function roundOf({ paths, connections }: Round, { url, forMs }: Load): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  const answers: Answer[] = [];
  let next = 0;
  const oneConnection = async () => {
    while (next < paths.length && performance.now() - start < forMs) {
      const path = paths[next++]!;
      const headers = { "x-forwarded-for": networkOf(++asked) };
      answers.push(await ask(`${url}${path}`, { agent, headers }));
    }
  };
  await Promise.all(Array.from({ length: connections }, oneConnection));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  const good = answers.filter(({ status }) => status === 200);
  const wrong = answers.find(({ status }) => status !== 200 && status !== 503);
  if (wrong) throw new Error(`an answer had the status ${wrong.status}`);
  const times = good.map(({ ms }) => ms);
  return {
    connections,
    answers: good.length,
    refused: answers.length - good.length,
    bytes: good.reduce((sum, { bytes }) => sum + bytes, 0) / good.length,
    p50: quantile(times, 0.5),
    times,
    perSecond: good.length / seconds,
  };
}

// A process of its own asks, over connections that stay open, so that asking takes nothing from answering.
answerParent(async (load: Load) => {
  const all: Answered[] = [];
  for (const round of load.rounds) all.push(await roundOf(round, load));
  return all;
});
