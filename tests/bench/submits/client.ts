import { Agent, request } from "node:http";
import { signInCookie } from "../../support/sign-in";
import { PASSWORD, submission, type Team } from "../analysts";
import { answerParent } from "../in-child";
import { RUNS, timed } from "../median";

export type Asked = { url: string; slug: string; team: Team };
/** Submits a second, a value a round. */
export type HttpRates = Record<"one" | "many", number[]>;

const SUBMITS = 160;

type Put = {
  url: string;
  slug: string;
  quote: string;
  cookie: string;
  agent: Agent;
  number: number;
};

function put({ url, slug, quote, cookie, agent, number }: Put): Promise<void> {
  const address = `${url}/api/studies/${slug}/annotations/${quote}`;
  const headers = { cookie, origin: url, "content-type": "application/json" };
  return new Promise((resolve, reject) => {
    const sent = request(address, { agent, method: "PUT", headers }, (response) => {
      response.resume();
      response.on("end", () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${address} answered ${response.statusCode}`));
      });
    });
    sent.on("error", reject);
    sent.end(JSON.stringify(submission(number)));
  });
}

// The same submits as analysts send them, each with a session and a connection of their own.
answerParent(async ({ url, slug, team }: Asked): Promise<HttpRates> => {
  const agent = new Agent({ keepAlive: true, maxSockets: team.analysts.length });
  const cookies: string[] = [];
  for (const { email } of team.analysts) cookies.push(await signInCookie(url, email, PASSWORD));
  const next = cookies.map(() => 0);
  const submit = (analysts: number) =>
    Promise.all(
      cookies.slice(0, analysts).map(async (cookie, at) => {
        for (let done = 0; done < SUBMITS / analysts; done++) {
          const number = next[at]!++;
          await put({ url, slug, quote: team.quotes[number]!, cookie, agent, number });
        }
      }),
    );
  const rates: HttpRates = { one: [], many: [] };
  for (let run = 0; run <= RUNS; run++) {
    const ms = {
      one: await timed(() => submit(1)),
      many: await timed(() => submit(cookies.length)),
    };
    if (run === 0) continue;
    rates.one.push(SUBMITS / (ms.one / 1000));
    rates.many.push(SUBMITS / (ms.many / 1000));
  }
  return rates;
});
