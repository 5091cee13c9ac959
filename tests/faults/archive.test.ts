import { setTimeout as sleep } from "node:timers/promises";
import { createAnnotationsInBulk } from "@/lib/annotation/bulk-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { createItemsInBulk, createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { disconnect, reader } from "@/lib/db/client";
import { largeStudySlug, loadLargeStudy } from "@/prisma/seed/large/load";
import { syntheticQuotes } from "@/prisma/seed/large/quotes";
import { password } from "../support/access-world";
import { type Breakable, breakable } from "../support/breakable-database";
import { say } from "../support/long-run";
import { othersMeanwhile } from "../support/others-meanwhile";
import { workThrough } from "../support/patient-analyst";
import { quantile } from "../support/quantile";
import { type RunningServer, startServer } from "../support/server";
import { builtActions, callAction } from "../support/server-actions";
import { signInCookie } from "../support/sign-in";
import { prepareStorm, stormAnalyst } from "../support/storm";

const large = { annotations: 200_000, seed: 1 };
const slug = largeStudySlug(large);
const outlet = "synthetic-outlet-32";

/** Puts 100,000 annotations more under one outlet: those of another synthetic study. */
async function fillOutlet() {
  const lead = await systemStudyAccess(slug, "lead");
  const item = "large-item";
  await createItemsInBulk(lead, [{ key: item, outlet, kind: "article", publishedOn: "2023-05" }]);
  const made = [...syntheticQuotes({ annotations: 100_000, seed: 2 })];
  const key = (of: string) => `more-${of}`;
  const quotes = made.map(({ quote }) => ({ ...quote, item, key: key(quote.key) }));
  await createQuotesInBulk(lead, quotes);
  const annotations = made.flatMap((each) => each.annotations);
  await createAnnotationsInBulk(
    lead,
    annotations.map((each) => ({ ...each, quote: key(each.quote) })),
  );
}

describe.each(["SQLite", "PostgreSQL"] as const)("a study of 300,000 annotations on %s", (kind) => {
  let database: Breakable;
  let server: RunningServer;
  let quotes: string[];

  beforeAll(async () => {
    database = await breakable[kind]();
    process.env.DATABASE_URL = database.url;
    server = await startServer({ env: { DATABASE_URL: database.url } });
    quotes = await prepareStorm(100);
    await loadLargeStudy(large);
    await fillOutlet();
  }, 900_000);
  afterAll(async () => {
    await disconnect();
    await server?.stop();
    await database?.remove();
  });

  async function comparison() {
    const begun = performance.now();
    const response = await fetch(`${server.url}/api/studies/${slug}/comparison`);
    const told = (await response.json()) as { n: number; outlets: { slug: string }[] };
    expect(response.status).toBe(200);
    const slugs = told.outlets.map((each) => each.slug);
    return { n: told.n, slugs, ms: Math.round(performance.now() - begun) };
  }

  const stored = async () => {
    const { id: studyId, revision } = await reader().study.findUniqueOrThrow({ where: { slug } });
    const of = { studyId, quote: { item: { outlet: { outlet: { slug: outlet } } } } };
    return {
      revision,
      events: await reader().event.count({ where: { studyId } }),
      annotations: await reader().annotation.count({ where: of }),
    };
  };

  /** Archives the outlet or brings it back, as its page does; in how many milliseconds. */
  async function takeAction({ cookie, name }: { cookie: string; name: string }) {
    const action = builtActions().find((each) => each.name === name)!;
    const input = { study: slug, thing: "outlet", key: outlet };
    // A connection that the server has not just given up, for a write is not sent twice.
    await (await fetch(`${server.url}/api/health`)).arrayBuffer();
    const begun = performance.now();
    const headers = { cookie };
    const { text } = await callAction({ url: server.url, action, input, headers });
    expect(text).toContain('"ok":true');
    return Math.round(performance.now() - begun);
  }

  test("an outlet with more than 100,000 annotations is archived in one transaction that touches none of them, and brought back, while others read and save", async () => {
    const lead = await signInCookie(server.url, "admin@example.org", password);
    const act = (name: string) => takeAction({ cookie: lead, name });
    const email = await stormAnalyst("meanwhile");
    const cookie = await signInCookie(server.url, email, password);
    const whole = await comparison();
    expect(whole.slugs).toContain(outlet);
    const before = await stored();
    expect(before.annotations).toBeGreaterThan(100_000);

    const others = othersMeanwhile(server.url);
    const saving = workThrough({ url: server.url, cookie, quotes, pauseMs: 100 });
    await sleep(2000);
    const archiving = await act("archiveAction");
    const without = await comparison();
    const restoring = await act("restoreAction");
    const again = await comparison();
    const { took: saves, refused } = await saving;
    const took = await others();

    const ms = (values: number[], share: number) => Math.round(quantile(values, share));
    say(
      `${kind}: archived in ${archiving} ms, brought back in ${restoring} ms (${before.annotations} annotations)`,
    );
    say(`first comparison of 300,000: ${without.ms} ms without it, ${again.ms} ms with it again`);
    say(
      `others meanwhile: light p50 ${ms(took, 0.5)}, p99 ${ms(took, 0.99)} ms; saves p99 ${ms(saves, 0.99)} ms`,
    );
    expect(refused).toEqual([]);
    expect(await stored()).toEqual({
      ...before,
      revision: before.revision + 2,
      events: before.events + 2,
    });
    const { id: studyId } = await reader().study.findUniqueOrThrow({ where: { slug } });
    const changed = { studyId, stamp: { gt: before.revision } };
    expect(await reader().annotation.count({ where: changed })).toBe(0);
    expect(await reader().quote.count({ where: changed })).toBe(0);
    expect(without.slugs).toEqual(whole.slugs.filter((each) => each !== outlet));
    expect(without.n).toBeLessThan(whole.n);
    expect([again.n, again.slugs]).toEqual([whole.n, whole.slugs]);
  }, 300_000);
});
