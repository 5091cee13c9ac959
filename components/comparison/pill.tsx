import type { ReactNode } from "react";

type Props = { name: string; value: string; isOn: boolean; children: ReactNode };

/** One choice of several, as a check box that looks like what it chooses. */
export function Pill({ name, value, isOn, children }: Props) {
  return (
    <label className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-full border border-strong-rule bg-surface px-3 text-sm outline-offset-2 hover:bg-sunken has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:outline-accent">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isOn}
        className="size-4 accent-paper"
      />
      {children}
    </label>
  );
}
