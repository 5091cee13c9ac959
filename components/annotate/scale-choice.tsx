import { useId } from "react";
import { type ChoiceProps, Definition, Press } from "./code-choice";
import type { Tone } from "./form-model";

const tones: Record<Tone, string> = {
  n2: "bg-sentiment-n2",
  n1: "bg-sentiment-n1",
  "0": "bg-sentiment-0",
  p1: "bg-sentiment-p1",
  p2: "bg-sentiment-p2",
};

/** One step of a horizontal scale, in the colour that it has in every chart. */
export function ScaleChoice({
  code,
  name,
  chosen,
  press,
  definitions,
  words,
  onChoose,
}: ChoiceProps) {
  const id = useId();
  return (
    <label
      className={`relative flex flex-col overflow-hidden rounded border pb-1.5 has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 ${chosen ? "border-accent bg-surface ring-1 ring-accent" : "border-rule hover:bg-sunken"}`}
    >
      <span className={`h-2 ${code.tone ? tones[code.tone] : "bg-rule"}`} />
      <span className="flex flex-wrap items-center justify-center px-0.5 pt-1.5 sm:justify-start sm:px-2">
        <input
          type="radio"
          name={name}
          checked={chosen}
          onChange={onChoose}
          aria-keyshortcuts={press ?? undefined}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-definition`}
          className="size-4 shrink-0 accent-accent outline-none"
        />
        <Press press={press} />
      </span>
      <span className="px-0.5 text-center sm:px-2 sm:text-left">
        <span
          id={`${id}-name`}
          className="block hyphens-auto font-semibold text-xs leading-tight sm:text-sm"
        >
          {code.name}
        </span>
        <span
          id={`${id}-definition`}
          className={
            definitions ? "mt-1 block text-soft text-xs leading-snug max-sm:sr-only" : "sr-only"
          }
        >
          <Definition code={code} words={words} />
        </span>
      </span>
    </label>
  );
}
