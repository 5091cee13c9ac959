import { getQuoteHistory } from "@/lib/annotation/history-queries";
import type { AnnotationInput } from "@/lib/annotation/schema";
import { systemStudyAccess } from "@/lib/auth/system-access";
import type { StudyAccess } from "@/lib/base/access";
import { reader } from "@/lib/db/client";
import { write } from "@/lib/db/write";

export const demo = "central-asia-defence";

/** An analyst of the demo study, with access as a session would give it. */
export async function analyst(name: string) {
  const study = await reader().study.findUniqueOrThrow({ where: { slug: demo } });
  const id = await write(async (tx) => {
    const user = await tx.user.create({ data: { name, email: `${name}@example.org` } });
    const number = 1 + (await tx.studyMember.count({ where: { studyId: study.id } }));
    const place = { studyId: study.id, userId: user.id, role: "analyst", number } as const;
    await tx.studyMember.create({ data: place });
    return user.id;
  });
  return { id, access: () => systemStudyAccess(demo, "analyst", id) };
}

/** Complete answers on the demo's codebook, with what a test changes. */
export function input(change: Partial<AnnotationInput> = {}): AnnotationInput {
  return {
    version: 0,
    answers: { frame: ["shared-risk"], sentiment: ["0"], function: ["cause"] },
    confidence: "medium",
    memo: null,
    submit: false,
    ...change,
  };
}

export async function quoteId(key: string): Promise<number> {
  const quote = await reader().quote.findFirstOrThrow({ where: { key } });
  return quote.id;
}

/** The newest events of a quote. */
export const eventsOf = async (
  access: StudyAccess<"analyst">,
  quote: { id: number; key: string },
) => (await getQuoteHistory(access, { quote })).events;

/** What an analyst has stored on a quote: the rows themselves. */
export async function storedRows(analystId: number, key: string) {
  return reader().annotation.findMany({
    where: { analystId, quote: { key } },
    include: { answers: { include: { code: true } } },
  });
}

/** The code, reason, fields and present state of what a write was refused for. */
export async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const { code, reason, fields, meanwhile } = (error ?? {}) as {
    code?: string;
    reason?: { key: string };
    fields?: Record<string, { key: string }>;
    meanwhile?: { version: number; state: string; answers: Record<string, string[]> };
  };
  const keys = Object.entries(fields ?? {}).map(([field, { key }]) => [field, key]);
  return { code, reason: reason?.key, fields: Object.fromEntries(keys), meanwhile };
}
