import { type ReactNode, useId } from "react";

type Props = {
  /** The field as the server names it in what it refuses. */
  field: string;
  name: string;
  hint: string;
  limit?: string | null;
  error: string | undefined;
  /** The word for taking the answer back. */
  clear?: string;
  answered: boolean;
  onClear?: () => void;
  children: ReactNode;
};

/** A group of choices under its question, with what is wrong said above them. */
export function Question({
  field,
  name,
  hint,
  limit,
  error,
  clear,
  answered,
  onClear,
  children,
}: Props) {
  const id = useId();
  return (
    <fieldset
      data-field={field}
      aria-describedby={`${id}-hint ${id}-error`}
      className="relative scroll-mt-4 scroll-mb-24 border-rule border-t pt-2 pb-3"
    >
      <legend className="float-left mr-3 font-semibold font-serif text-lg">{name}</legend>
      <span className="float-right pl-3 text-sm text-soft leading-6">
        {limit}
        {clear && (
          <button
            type="button"
            onClick={onClear}
            className={`min-h-6 rounded px-2 text-accent hover:bg-sunken ${answered ? "" : "invisible"}`}
          >
            {clear}
            <span className="sr-only">: {name}</span>
          </button>
        )}
      </span>
      <p id={`${id}-hint`} className="pt-0.5 text-soft leading-6 max-sm:clear-both">
        {hint}
      </p>
      <p
        id={`${id}-error`}
        role="alert"
        className="clear-both font-semibold text-danger text-sm empty:hidden"
      >
        {error}
      </p>
      <div className="clear-both pt-2">{children}</div>
    </fieldset>
  );
}
