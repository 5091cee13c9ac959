import { Button } from "../ui/button";
import type { AnnotateWords } from "./annotate-words";
import type { FormState } from "./form-state";
import type { SaveNews } from "./save-queue";

type Props = {
  state: FormState;
  /** Said first: how one came here. */
  greeting: string | null;
  signIn: string;
  words: AnnotateWords;
};

function plainStatus(news: SaveNews | null, words: AnnotateWords): string {
  if (news?.kind === "waiting") return words.waiting;
  if (news?.kind === "saving") return news.submit ? words.submitting : words.saving;
  if (news?.kind === "saved") return words.saved;
  if (news?.kind === "submitted") return words.submitting;
  return news ? "" : words.untouched;
}

/** Where the answers stand, and the way to submit them; always in sight. */
export function SaveBar({ state, greeting, signIn, words }: Props) {
  const { news, refusal, restored } = state;
  const failure = news?.kind === "unsaved" ? (news.failure?.message ?? words.unreachable) : null;
  const isBusy = news?.kind === "submitted" || (news?.kind === "saving" && news.submit);
  return (
    <div className="sticky bottom-0 z-10 -mx-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-strong-rule border-t bg-paper px-1 py-3">
      <div className="min-w-0 flex-1 basis-32 text-sm leading-snug">
        <p role="status" className="text-soft">
          {greeting && !news && `${greeting} `}
          {restored && `${words.restored} `}
          {plainStatus(news, words)}
        </p>
        <p role="alert" className="font-semibold text-danger empty:hidden">
          {failure && `${words.unsaved} ${failure}`}
          {failure === null && refusal && `${words.notSubmitted} ${refusal}`}
        </p>
        {news?.kind === "unsaved" && news.failure?.code === "signed-out" && (
          <a href={signIn} target="_blank" rel="noopener" className="text-accent underline">
            {words.signInHere}
          </a>
        )}
      </div>
      <Button type="submit" look="primary" aria-disabled={isBusy || undefined}>
        {isBusy ? words.submitting : words.submit}
        <span aria-hidden="true" className="font-normal font-sans text-sm max-sm:hidden">
          Ctrl ↵
        </span>
      </Button>
    </div>
  );
}
