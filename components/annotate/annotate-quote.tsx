import type { Hindrance } from "@/lib/annotation/hindrance";
import type { OwnAnnotation } from "@/lib/annotation/own-annotation";
import type { StudyAccess } from "@/lib/base/access";
import type { Codebook } from "@/lib/codebook/queries";
import { HindranceNotice } from "./hindrance";
import { SubmittedView } from "./submitted-view";
import { annotationName } from "./unsent";
import { Workspace } from "./workspace";

type Props = {
  access: StudyAccess<"analyst">;
  quote: string;
  /** The quotes before and after this one, and the next that is not submitted, by key. */
  around: { previous: string | null; next: string | null; toDo: string | null };
  stored: OwnAnnotation | null;
  codebook: Codebook | null;
  hindrance: Hindrance | null;
};

/** The analyst's side of the page: the form, or what was submitted, or why there is neither. */
export function AnnotateQuote({ access, quote, around, stored, codebook, hindrance }: Props) {
  const { slug } = access.study;
  const name = annotationName({ slug, quote, account: access.account?.id ?? 0 });
  const base = `/studies/${slug}/annotate`;
  const submitted = stored?.state === "submitted" && codebook ? stored : null;
  const place = {
    previous: around.previous,
    next: around.next,
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
          next={hindrance ? null : around.toDo}
          name={hindrance ? null : name}
        />
      )}
      {!hindrance && !submitted && codebook && <Workspace {...{ place, codebook, stored }} />}
    </>
  );
}
