import { setTimeout as sleep } from "node:timers/promises";
import { systemStudyAccess } from "@/lib/auth/system-access";
import { createQuotesInBulk } from "@/lib/corpus/bulk-mutations";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";
import { createAccessWorld, password, privateStudy } from "./access-world";
import { signInCookie } from "./sign-in";

/** Puts people, a private study and so many quotes into the database of DATABASE_URL; the quotes' keys. */
export async function prepareStorm(count: number): Promise<string[]> {
  await createAccessWorld();
  const keys = Array.from({ length: count }, (_, at) => `storm-${at}`);
  const rows = keys.map((key) => ({
    key,
    item: "own-item",
    form: "verbatim",
    text: `Says ${key}`,
  }));
  await createQuotesInBulk(await systemStudyAccess(privateStudy, "lead"), rows);
  return keys;
}

/** One more analyst of the study, who has annotated nothing yet; the e-mail address. */
export async function stormAnalyst(name: string): Promise<string> {
  const email = `${name}@example.org`;
  await write(async (tx) => {
    const known = await tx.user.findUniqueOrThrow({ where: { email: "analyst@example.org" } });
    const { id } = await tx.user.create({
      data: { name, email, passwordHash: known.passwordHash },
    });
    const { id: studyId } = await tx.study.findUniqueOrThrow({ where: { slug: privateStudy } });
    const number = 1 + (await tx.studyMember.count({ where: { studyId } }));
    await tx.studyMember.create({ data: { studyId, userId: id, role: "analyst", number } });
  });
  return email;
}

const answers = { frame: ["shared-risk"], sentiment: ["0"], function: ["cause"] };

type Submit = { url: string; cookie: string; quote: string };

/** One submit as the browser sends it, named by its quote so that it can be sent again; 0 when cut off. */
export async function submit({ url, cookie, quote }: Submit) {
  const sent = fetch(`${url}/api/studies/${privateStudy}/annotations/${quote}`, {
    method: "PUT",
    headers: { cookie, origin: url, "content-type": "application/json" },
    body: JSON.stringify({ version: 0, answers, submit: true, requestKey: `submit-of-${quote}` }),
  });
  return sent.then(
    async (response) => {
      // The status comes after the commit: who saw it was told, even if the rest is cut off.
      const text = await response.text().catch(() => "");
      return { status: response.status, retry: response.headers.get("retry-after"), text };
    },
    () => ({ status: 0, retry: null, text: "" }),
  );
}

type Storm = { url: string; email: string; quotes: string[] };
type Told = { quote: string; status: number; retry: string | null };

/** Submits all quotes at once; who was told what so far, and when all were. */
export async function beginStorm({ url, email, quotes }: Storm) {
  const cookie = await signInCookie(url, email, password);
  const told: Told[] = [];
  const sent = quotes.map(async (quote) => {
    told.push({ quote, ...(await submit({ url, cookie, quote })) });
  });
  const acknowledged = () => told.filter(({ status }) => status === 200).map(({ quote }) => quote);
  return {
    told,
    acknowledged,
    over: Promise.all(sent),
    async untilAcknowledged(count: number) {
      while (acknowledged().length < count && told.length < quotes.length) await sleep(2);
    },
  };
}

function grouped<T, K>(rows: T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/**
 * The quotes whose submit of the analyst is stored whole: annotation, all answers, one event, and that
 * event's revision on the annotation; and what is there in part.
 */
export async function storedSubmits(email: string) {
  const analyst = await reader().user.findUniqueOrThrow({ where: { email } });
  const own = { analystId: analyst.id };
  const annotations = await reader().annotation.findMany({ where: own, include: { quote: true } });
  // Not by `include`: for so many annotations at once Prisma gives every answer several times.
  const answers = await reader().answer.findMany({ where: { annotation: own } });
  const events = await reader().event.findMany({ where: { actorId: analyst.id } });
  const eventsOf = grouped(events, ({ subject }) => subject);
  const answersOf = grouped(answers, ({ annotationId }) => annotationId);
  const whole: string[] = [];
  const inPart: unknown[] = [];
  for (const annotation of annotations) {
    const subject = `annotation:${annotation.quote.key}:${analyst.id}`;
    const [event, ...more] = eventsOf.get(subject) ?? [];
    eventsOf.delete(subject);
    const isWhole =
      annotation.state === "submitted" &&
      annotation.version === 1 &&
      answersOf.get(annotation.id)?.length === 3 &&
      more.length === 0 &&
      event?.revision === annotation.stamp;
    if (isWhole) whole.push(annotation.quote.key);
    else inPart.push(annotation);
  }
  return { whole, inPart: [...inPart, ...[...eventsOf.values()].flat()] };
}

/** What the database itself finds wrong with its tables and indexes. */
export async function damageOf(databaseUrl: string): Promise<unknown[]> {
  if (databaseUrl.startsWith("file:")) {
    const pages = await reader().$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`;
    const links = await reader().$queryRaw<object[]>`PRAGMA foreign_key_check`;
    return [...pages.filter(({ integrity_check: told }) => told !== "ok"), ...links];
  }
  // What pg_amcheck asks for: every row is in every index, in order, and every table reads.
  await reader().$executeRaw`CREATE EXTENSION IF NOT EXISTS amcheck`;
  await reader().$queryRaw`
    SELECT bt_index_check(index => i.indexrelid, heapallindexed => true)::text
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_am a ON a.oid = c.relam AND a.amname = 'btree'
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'`;
  return reader().$queryRaw`
    SELECT c.relname::text, v.blkno::int, v.msg FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public' AND c.relkind = 'r',
    LATERAL verify_heapam(c.oid) v`;
}
