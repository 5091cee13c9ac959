import { getTranslations } from "next-intl/server";
import { filterInput } from "./filter-input";

type Props = { name: "from" | "to"; typed: string; problem: string | undefined };

/** One end of the period; a date as far as it is known. What was typed stays, with what is wrong with it. */
export async function DateField({ name, typed, problem }: Props) {
  const words = await getTranslations("comparison");
  const hint = `filter-${name}-hint`;
  return (
    <div>
      <label className="flex items-center gap-2">
        <span className="text-sm">{words(`filters.${name}`)}</span>
        <input
          type="text"
          name={name}
          inputMode="numeric"
          maxLength={10}
          placeholder="2024-08"
          defaultValue={typed}
          aria-describedby={hint}
          aria-invalid={problem ? true : undefined}
          className={`${filterInput} w-28`}
        />
      </label>
      <p
        id={hint}
        className={problem ? "mt-1 max-w-52 font-semibold text-danger text-sm" : "sr-only"}
      >
        {problem ?? words("filters.dateHint")}
      </p>
    </div>
  );
}
