import { type Agent, get } from "node:http";

export type Answer = { status: number; bytes: number; ms: number };
type Asking = { agent: Agent; headers?: Record<string, string>; begun?: number };

type Failure = Error & { code?: string };

/** One request over a connection that stays open, and its answer to the last byte; in ms from `begun`. */
export function ask(
  url: string,
  { agent, headers = {}, begun = performance.now() }: Asking,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, bytes, ms: performance.now() - begun });
      });
    });
    request.on("error", (error: Failure) => {
      // The server has closed a connection that was idle just when it was to be used again.
      const isStale = request.reusedSocket && error.code === "ECONNRESET";
      if (isStale) ask(url, { agent, headers, begun }).then(resolve, reject);
      else reject(error);
    });
  });
}
