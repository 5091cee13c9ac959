import { setTimeout as sleep } from "node:timers/promises";
import { killableServer } from "../support/killed-server";
import { kills, say } from "../support/long-run";
import { quantile } from "../support/quantile";

describe.each(["SQLite", "PostgreSQL"] as const)("with 500 submits under way on %s", (kind) => {
  let killable: Awaited<ReturnType<typeof killableServer>>;
  beforeAll(async () => {
    killable = await killableServer(kind, 500);
  });
  afterAll(() => killable.stop());

  test(
    `a server killed ${kills} times at random moments has stored all that it acknowledged`,
    async () => {
      const starts: number[] = [];
      let acknowledged = 0;
      for (let round = 0; round < kills; round += 1) {
        const told = await killable.surviveKill(`round-${round}`, async (storm) => {
          await sleep(Math.random() * 6000);
          // Before the first answer, and after the last, there is nothing to lose.
          if (round % 5) await storm.untilAcknowledged(1);
        });
        starts.push(told.startMs);
        acknowledged += told.acknowledged;
      }
      const start = `${Math.round(quantile(starts, 0.5))} ms, at most ${Math.round(Math.max(...starts))} ms`;
      say(`${kind}: ${acknowledged} submits acknowledged before ${kills} kills, start ${start}`);
      expect(acknowledged).toBeGreaterThan(0);
      expect(quantile(starts, 0.5)).toBeLessThan(2000);
    },
    kills * 60_000,
  );
});
