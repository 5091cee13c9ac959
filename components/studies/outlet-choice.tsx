"use client";

import { useFieldError } from "../ui/form-state";
import { CheckField } from "../ui/text-fields";

type Props = {
  outlets: { slug: string; name: string }[];
  words: { legend: string; none: string };
};

/** Any number of the known outlets; a long list scrolls by itself. */
export function OutletChoice({ outlets, words }: Props) {
  const error = useFieldError("outlets");
  if (outlets.length === 0) return <p className="mb-4 text-soft">{words.none}</p>;
  return (
    <fieldset className="mb-2">
      <legend className="mb-2 font-semibold">{words.legend}</legend>
      <div className="max-h-96 overflow-y-auto rounded border border-rule bg-surface px-4 pt-3 sm:grid sm:grid-cols-2 sm:gap-x-6">
        {outlets.map(({ slug, name }) => (
          <CheckField key={slug} name="outlets[]" label={name} value={slug} />
        ))}
      </div>
      {error && <p className="mt-1 font-semibold text-danger text-sm">{error}</p>}
    </fieldset>
  );
}
