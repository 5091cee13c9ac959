"use client";

import { Field, inputLook } from "../ui/field";

type Choice = { value: string; name: string };
type Props = {
  name: string;
  label: string;
  /** Said while nothing is chosen; nothing is chosen by itself. */
  none: string;
  groups: { name: string; choices: Choice[] }[];
  defaultValue?: string | undefined;
};

/** One choice of many, under the headings that they belong to. */
export function GroupedSelectField({ name, label, none, groups, defaultValue }: Props) {
  return (
    <Field name={name} label={label}>
      {(control) => (
        <select {...control} defaultValue={defaultValue ?? ""} className={inputLook}>
          <option value="">{none}</option>
          {groups.map((group) => (
            <optgroup key={group.name} label={group.name}>
              {group.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
