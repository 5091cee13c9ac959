import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answerOrLater } from "@/lib/launch/later.js";

type Door = typeof globalThis & { parallaxAskLater: () => void };

/** What a client is told when the application answers so, and says after a while that it is worth asking again. */
async function told(answered: number, isLater: boolean) {
  const server = createServer((_request, response) =>
    answerOrLater(response, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (isLater) (globalThis as Door).parallaxAskLater();
      response.statusCode = answered;
      response.end("said");
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const text = await response.text();
  server.close();
  return [response.status, response.headers.get("retry-after"), text];
}

test("a page that broke because the database is away is answered 503 and when to come back", async () => {
  expect(await told(500, true)).toEqual([503, "2", "said"]);
});

test("every other answer is passed on as it is, and one answer says nothing of another", async () => {
  expect(await Promise.all([told(500, true), told(500, false), told(200, true)])).toEqual([
    [503, "2", "said"],
    [500, null, "said"],
    [200, null, "said"],
  ]);
});
