"use client";

import { Field, inputLook } from "../ui/field";

type Choice = { value: string; name: string };
type Props = {
  name: string;
  label: string;
  groups: { name: string; choices: Choice[] }[];
  defaultValue?: string | undefined;
};

/** One choice of many, under the headings that they belong to. */
export function GroupedSelectField({ name, label, groups, defaultValue }: Props) {
  return (
    <Field name={name} label={label}>
      {(control) => (
        <select {...control} defaultValue={defaultValue} className={inputLook}>
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
