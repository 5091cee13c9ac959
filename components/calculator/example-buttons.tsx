"use client";

import type { CalculatorWords } from "./answer";
import { EXAMPLES, type ExampleName } from "./example-tables";

type Props = { words: CalculatorWords; onChoose: (name: ExampleName) => void };

/** Known tables behind buttons, each with what it is. */
export function ExampleButtons({ words, onChoose }: Props) {
  return (
    <fieldset className="mt-5 min-w-0">
      <legend className="mb-1 font-semibold text-sm">{words.examples}</legend>
      <ul className="grid gap-2 sm:grid-cols-2">
        {EXAMPLES.map((name) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => onChoose(name)}
              className="size-full rounded border border-rule bg-surface px-3 py-2 text-left text-sm leading-snug hover:border-strong-rule hover:bg-sunken"
            >
              <span className="block font-semibold">{words.example[name]}</span>
              <span className="text-soft">{words.exampleHint[name]}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
