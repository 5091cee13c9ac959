type Choice = { value: string; name: string };
type Props = {
  name: string;
  label: string;
  chosen: string | undefined;
  choices: Choice[];
  groups?: { name: string; choices: Choice[] }[];
};

/** One filter of a list, plain enough to work without scripts. */
export function FilterSelect({ name, label, chosen, choices, groups = [] }: Props) {
  const option = ({ value, name: text }: Choice) => (
    <option key={value} value={value}>
      {text}
    </option>
  );
  return (
    <label className="grid min-w-0 gap-1 font-semibold text-sm">
      {label}
      <select
        // A new choice in the address is a new field: React keeps what a person chose otherwise.
        key={chosen}
        name={name}
        defaultValue={chosen ?? ""}
        className="min-h-10 w-full min-w-0 rounded border border-strong-rule bg-surface px-2 font-normal text-base text-ink"
      >
        {choices.map(option)}
        {groups.map((group) => (
          <optgroup key={group.name} label={group.name}>
            {group.choices.map(option)}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
