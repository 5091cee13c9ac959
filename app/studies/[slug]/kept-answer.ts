import { getLocale } from "next-intl/server";
import { processWide } from "@/lib/base/process-wide";
import { KeptBytes } from "@/lib/workers/kept-bytes";
import { today } from "./figure-facts";
import type { LoadedStudy } from "./load-sheet";

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

/**
 * An answer of this kind about a study, kept as long as nothing of what it depends on is another: the study
 * at its revision, who asks, for what, in which language and on which day. One that fails is not kept.
 */
export async function keptAnswer(
  study: LoadedStudy,
  kind: "comparison" | "figure",
  compute: () => Promise<string>,
) {
  const { studyId, columns, proposal, search, reference, viewer, tellsAnalysts } = study;
  const { revision, codebookRevision } = columns;
  const of = [kind, studyId, revision, codebookRevision, proposal, search, reference];
  const key = JSON.stringify([...of, viewer, tellsAnalysts, await getLocale(), today()]);
  return body(await kept.get(key, compute));
}
