import type { Hindrance } from "@/lib/annotation/hindrance";
import type { OwnAnnotation } from "@/lib/annotation/own-annotation";
import { neighbours, nextToDo, type QueueEntry } from "@/lib/annotation/queue";
import type { StudyAccess } from "@/lib/base/access";
import type { Codebook } from "@/lib/codebook/queries";
import { HindranceNotice } from "./hindrance";
import { SubmittedView } from "./submitted-view";
import { Workspace } from "./workspace";

type Props = {
  access: StudyAccess<"analyst">;
  quote: string;
  queue: QueueEntry[];
  stored: OwnAnnotation | null;
  codebook: Codebook | null;
  hindrance: Hindrance | null;
};

/** The analyst's side of the page: the form, or what was submitted, or why there is neither. */
export function AnnotateQuote({ access, quote, queue, stored, codebook, hindrance }: Props) {
  const { slug } = access.study;
  const name = `${slug}/${quote}/${access.account?.id ?? 0}`;
  const base = `/studies/${slug}/annotate`;
  const submitted = stored?.state === "submitted" && codebook ? stored : null;
  const place = {
    ...neighbours(queue, quote),
    api: `/api/studies/${slug}/annotations/${quote}`,
    base,
    name,
    signIn: `/sign-in?next=${encodeURIComponent(`${base}/${quote}`)}`,
  };
  return (
    <>
      {hindrance && <HindranceNotice hindrance={hindrance} />}
      {submitted && codebook && (
        <SubmittedView
          {...{ slug, quote, annotation: submitted, variables: codebook.variables }}
          next={hindrance ? null : (nextToDo(queue, quote)?.key ?? null)}
          name={hindrance ? null : name}
        />
      )}
      {!hindrance && !submitted && codebook && <Workspace {...{ place, codebook, stored }} />}
    </>
  );
}
