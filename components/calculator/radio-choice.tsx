"use client";

type Choice<Value extends string> = { value: Value; name: string; term?: string; hint?: string };

type Props<Value extends string> = {
  name: string;
  legend: string;
  choices: Choice<Value>[];
  value: Value;
  disabled: boolean;
  onChoose: (value: Value) => void;
};

/** One of a few, each with a line that says what it means. */
export function RadioChoice<Value extends string>(props: Props<Value>) {
  const { name, legend, choices, value, disabled, onChoose } = props;
  return (
    <fieldset disabled={disabled} className="mb-5 disabled:opacity-60">
      <legend className="mb-1 font-semibold">{legend}</legend>
      <div className="divide-y divide-rule overflow-hidden rounded border border-strong-rule bg-surface">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex cursor-pointer items-start gap-3 px-3 py-1.5 leading-snug has-checked:bg-sunken has-focus-visible:outline-3 has-focus-visible:outline-accent has-focus-visible:-outline-offset-3"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
              className="mt-1 size-4 shrink-0 accent-accent outline-none"
            />
            <span className="text-sm">
              <span className={choice.hint ? "font-semibold" : ""}>{choice.name}</span>
              {choice.term && <span className="text-soft"> · {choice.term}</span>}
              {choice.hint && <span className="block text-soft">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
