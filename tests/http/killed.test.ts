import { killableServer } from "../support/killed-server";

const moments = [
  { kind: "SQLite", after: [10, 60] },
  { kind: "PostgreSQL", after: [20] },
] as const;

describe.each(moments)("with 500 submits under way on $kind", ({ kind, after }) => {
  let killable: Awaited<ReturnType<typeof killableServer>>;
  beforeAll(async () => {
    killable = await killableServer(kind, 500);
  });
  afterAll(() => killable.stop());

  test.each(after)(
    "a server killed after %i has stored all that it acknowledged, and nothing in part",
    async (count) => {
      const moment = (storm: { untilAcknowledged: (count: number) => Promise<void> }) =>
        storm.untilAcknowledged(count);
      const { acknowledged } = await killable.surviveKill(`killed-after-${count}`, moment);
      expect(acknowledged).toBeGreaterThanOrEqual(count);
      expect(acknowledged).toBeLessThan(500);
    },
  );
});
