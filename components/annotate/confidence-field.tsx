import type { AnnotateWords } from "./annotate-words";
import { Press } from "./code-choice";
import type { Confidence } from "./draft";
import { Question } from "./question";

type Props = {
  value: Confidence | null;
  error: string | undefined;
  presses: Map<string, string>;
  words: AnnotateWords;
  onChoose: (value: Confidence) => void;
};

const levels: Confidence[] = ["low", "medium", "high"];

export function ConfidenceField({ value, error, presses, words, onChoose }: Props) {
  return (
    <Question
      field="confidence"
      name={words.confidence}
      hint={words.confidenceHint}
      error={error}
      clear={words.clear}
      answered={value !== null}
      onClear={() => value && onChoose(value)}
    >
      <div className="flex flex-wrap gap-x-5 gap-y-1 px-2">
        {levels.map((level) => (
          <label key={level} className="flex min-h-7 items-center">
            <input
              type="radio"
              name="confidence"
              checked={value === level}
              onChange={() => onChoose(level)}
              className="mr-2 size-4.5 accent-accent"
            />
            <span className="font-semibold">{words[level]}</span>
            <Press press={presses.get(level) ?? null} />
          </label>
        ))}
      </div>
    </Question>
  );
}
