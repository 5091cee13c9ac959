import { getQuoteHistory } from "@/lib/annotation/history-queries";
import { reopenAnnotation } from "@/lib/annotation/mutations";
import { saveAnnotation } from "@/lib/annotation/save-mutations";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { StudyAccess } from "@/lib/base/access";
import { archive, restore } from "@/lib/corpus/archive-mutations";
import { reader } from "@/lib/db/client";
import { type EventPageLinks, eventsPerPage } from "@/lib/db/event-page";
import { getStudyHistory } from "@/lib/studies/settings-queries";
import { emptyStudy, withQuotes } from "../../support/corpus-world";
import { openDemoStudy } from "../../support/open-demo-study";
import { analyst, demo, input, quoteId } from "./analysts";

const key = "ve-1";
const ROUNDS = 30;

let lead: StudyAccess<"lead">;
let quote: { id: number; key: string };
let busy: StudyAccess<"analyst">;
let blind: StudyAccess<"analyst">;

async function archiveAndRestore() {
  await archive(lead, { thing: "quote", key });
  await restore(lead, { thing: "quote", key });
}

/** Saves a draft, submits and reopens: two events that are told and one that is not. */
async function submitAndReopen() {
  const { version = 0 } =
    (await reader().annotation.findFirst({
      where: { quoteId: quote.id, analystId: busy.account?.id ?? 0 },
    })) ?? {};
  await saveAnnotation(busy, { quote: key, input: input({ version }) });
  await saveAnnotation(busy, {
    quote: key,
    input: input({ version: version + 1, submit: true }),
  });
  await reopenAnnotation(busy, { quote: key });
}

beforeAll(async () => {
  await openDemoStudy();
  lead = await systemStudyAccess(demo, "lead");
  quote = { id: await quoteId(key), key };
  busy = await (await analyst("busy")).access();
  blind = await (await analyst("blind")).access();
  for (let round = 0; round < ROUNDS; round++) {
    await submitAndReopen();
    await archiveAndRestore();
  }
});

const histories = {
  "a quote": (before?: unknown) => getQuoteHistory(lead, { quote, before }),
  "the study": (before?: unknown) => getStudyHistory(lead, before),
};
type Page = { events: { id: number }[]; links: EventPageLinks };
type History = (before?: unknown) => Promise<Page>;
const each = Object.entries(histories) as [string, History][];
const ids = ({ events }: { events: { id: number }[] }) => events.map(({ id }) => id);

/** Every page from the newest on, by the ways to what is older. */
async function walked<Found extends Page>(history: (before?: unknown) => Promise<Found>) {
  const pages = [await history()];
  for (;;) {
    const { older } = pages.at(-1)!.links;
    if (older === null) return pages;
    pages.push(await history(String(older)));
  }
}

test.each(each)(
  "the pages of the history of %s hold every event once, newest first",
  async (name, history) => {
    const pages = await walked(history);
    const found = pages.flatMap(ids);
    const told = { studyId: lead.study.id, kind: { not: "annotation.drafted" } };
    const of = {
      OR: [`quote:${key}`, `annotation:${key}:`].map((begin) => ({
        subject: { startsWith: begin },
      })),
    };
    const stored = await reader().event.findMany({
      where: name === "the study" ? told : { ...told, ...of },
      orderBy: { id: "desc" },
      select: { id: true },
    });
    expect(found).toEqual(stored.map(({ id }) => id));
    expect(found.length).toBeGreaterThan(4 * ROUNDS);
    expect(pages.slice(0, -1).every(({ events }) => events.length === eventsPerPage)).toBe(true);
  },
);

test.each(each)("the history of %s leads back page by page to the newest", async (_, history) => {
  const pages = await walked(history);
  expect(pages[0]?.links.newer).toBeNull();
  expect(pages[1]?.links.newer).toBe("");
  for (const [at, { links }] of pages.entries()) {
    if (at < 2) continue;
    expect(ids(await history(String(links.newer)))).toEqual(ids(pages[at - 1]!));
  }
});

test.each(each)(
  "what happens while somebody pages moves no page of the history of %s",
  async (_, history) => {
    const newest = await history();
    const second = await history(String(newest.links.older));
    await archiveAndRestore();
    const again = await history(String(newest.links.older));
    expect(again.events).toEqual(second.events);
    expect(again.links.older).toBe(second.links.older);
    expect(ids(await history(String(again.links.newer)))).toEqual(ids(newest));
    expect(ids(await history()).slice(2)).toEqual(ids(newest).slice(0, -2));
  },
);

test("an analyst who annotates blind pages through the quote's own events and nobody's answers", async () => {
  const pages = await walked((before) => getQuoteHistory(blind, { quote, before }));
  const events = pages.flatMap((page) => page.events);
  expect(pages.length).toBeGreaterThan(1);
  expect(new Set(events.map(({ action }) => action))).toEqual(
    new Set(["created", "archived", "restored"]),
  );
});

test.each(each)(
  "a page of the history of %s that can't be asked for is told; the newest is there",
  async (_, history) => {
    const newest = await history();
    for (const asked of ["0", "-1", "1.5", "soon", "2147483648", "99999999999", ["1", "2"]]) {
      const { events, links } = await history(asked);
      expect(events).toEqual(newest.events);
      expect(links).toEqual({ ...newest.links, beforeUnread: true });
    }
    expect(await history("")).toEqual(newest);
    expect(await history("2147483647")).toEqual(newest);
  },
);

test.each(each)(
  "before the first event of %s is nothing but the way to the newest",
  async (_, history) => {
    const [first] = ids((await walked(history)).at(-1)!).slice(-1);
    const { events, links } = await history(String(first));
    expect([events, links.older, typeof links.newer]).toEqual([[], null, "number"]);
  },
);

test("no page of a history holds what happened in another study", async () => {
  const other = await emptyStudy();
  await withQuotes(other, ["one"]);
  const { events, links } = await getStudyHistory(other, "2147483647");
  expect(links.older).toBeNull();
  expect(events.map(({ kind }) => kind)).toEqual([
    "quote.created",
    "item.created",
    "outlet.created",
    "study.created",
  ]);
  expect((await walked(histories["the study"])).flatMap(ids)).not.toContain(events[0]?.id);
});
