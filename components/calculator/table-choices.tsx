"use client";

import { LEVELS } from "@/lib/agreement/reliability-data";
import { Disclosure } from "../ui/disclosure";
import { Notice } from "../ui/notice";
import { SelectField, TextField } from "../ui/text-fields";
import type { CalculatorWords } from "./answer";
import { RadioChoice } from "./radio-choice";
import type { Choices, Named } from "./send-table";

type Props = {
  words: CalculatorWords;
  choices: Choices;
  /** JSON says all of this itself. */
  isJson: boolean;
  /** The seed that is taken where none is typed. */
  usualSeed: number;
  onChange: (choices: Choices) => void;
};

type MoreProps = Omit<Props, "onChange"> & { choose: (part: Partial<Choices>) => void };

/** What is seldom to be said, folded away. */
function MoreChoices({ words, choices, isJson, usualSeed, choose }: MoreProps) {
  const named = (["auto", "yes", "no"] as const).map((value) => {
    return { value, name: words.named[value] };
  });
  return (
    <Disclosure summary={words.more}>
      <fieldset disabled={isJson} className="-mb-5 disabled:opacity-60">
        <legend className="sr-only">{words.more}</legend>
        {(["header", "ids"] as const).map((name) => (
          <SelectField
            key={name}
            name={name}
            label={words[name]}
            choices={named}
            value={choices[name]}
            onChange={({ target }) => choose({ [name]: target.value as Named })}
          />
        ))}
        <TextField
          name="seed"
          label={words.seed}
          hint={words.seedHint}
          inputMode="numeric"
          autoComplete="off"
          placeholder={String(usualSeed)}
          value={choices.seed}
          onChange={({ target }) => choose({ seed: target.value })}
        />
      </fieldset>
    </Disclosure>
  );
}

/** What is to be said of a table that does not say it itself. */
export function TableChoices({ words, choices, isJson, usualSeed, onChange }: Props) {
  const choose = (part: Partial<Choices>) => onChange({ ...choices, ...part });
  return (
    <div>
      {isJson && (
        <div className="mb-4 text-sm">
          <Notice live>{words.isJson}</Notice>
        </div>
      )}
      <RadioChoice
        name="level"
        legend={words.level}
        value={choices.level}
        disabled={isJson}
        onChoose={(level) => choose({ level })}
        choices={LEVELS.map((value) => ({
          value,
          name: words.levels[value],
          term: words.levelTerms[value],
          hint: words.levelHints[value],
        }))}
      />
      <RadioChoice
        name="layout"
        legend={words.layout}
        value={choices.layout}
        disabled={isJson}
        onChoose={(layout) => choose({ layout })}
        choices={(["units", "coders"] as const).map((value) => {
          return { value, name: words.layouts[value] };
        })}
      />
      <MoreChoices {...{ words, choices, isJson, usualSeed, choose }} />
    </div>
  );
}
