import { useId } from "react";
import { inputLook } from "../ui/field";
import type { AnnotateWords } from "./annotate-words";
import { Press } from "./code-choice";

type Props = {
  text: string;
  error: string | undefined;
  press: string | null;
  /** While the answers are being submitted. */
  frozen: boolean;
  words: AnnotateWords;
  onChange: (text: string) => void;
};

export function MemoField({ text, error, press, frozen, words, onChange }: Props) {
  const id = useId();
  return (
    <div data-field="memo" className="scroll-mb-24 border-rule border-t pt-2 pb-4">
      <label htmlFor={id} className="font-semibold font-serif text-lg">
        {words.memo}
      </label>
      <Press press={press} />
      <p id={`${id}-hint`} className="text-soft">
        {words.memoHint}
      </p>
      <p id={`${id}-error`} role="alert" className="font-semibold text-danger text-sm empty:hidden">
        {error}
      </p>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        value={text}
        readOnly={frozen}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={error ? true : undefined}
        className={`field-sizing-content mt-1 max-h-60 ${inputLook}`}
      />
    </div>
  );
}
