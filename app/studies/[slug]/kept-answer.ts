import { getLocale } from "next-intl/server";
import { visibility } from "@/lib/annotation/visibility";
import type { StudyAccess } from "@/lib/base/access";
import { KeptBytes } from "@/lib/base/kept-bytes";
import { processWide } from "@/lib/base/process-wide";
import { today } from "./figure-facts";

/** Of answers that one process keeps. */
const MOST_BYTES = 64 * 2 ** 20;

const kept = processWide("answers", () => new KeptBytes(MOST_BYTES));

/** As a stream of one piece: a body of bytes would be copied for each answer. */
function body(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(stream) {
      stream.enqueue(bytes);
      stream.close();
    },
  });
}

/** Whose answers an access sees: the same of all, or those that depend on who asks. */
function seenBy(access: StudyAccess) {
  const seen = visibility(access);
  return [seen, seen === "all" ? null : (access.account?.id ?? null)];
}

type Asked = { access: StudyAccess; kind: "comparison" | "figure"; query: string };

/**
 * An answer of this kind to a query string, kept as long as nothing of what it depends on is another: the
 * study at its revision, whose answers are seen, what was asked, word for word, in which language and on
 * which day. What is kept is found without reading anything of the study. One that fails is not kept.
 */
export async function keptAnswer(
  { access, kind, query }: Asked,
  compute: () => Promise<string>,
): Promise<ReadableStream<Uint8Array>> {
  const { id, revision } = access.study;
  const of = [kind, id, revision, ...seenBy(access), query, await getLocale(), today()];
  return body(await kept.get(JSON.stringify(of), compute));
}
