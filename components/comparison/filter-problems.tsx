import { getTranslations } from "next-intl/server";

/** Reasons in words, by the name of the parameter. */
type Props = { problems: Readonly<Record<string, string>> };

/** What the address asks that belongs to no field of a form of filters, and was left out. */
export async function FilterProblems({ problems }: Props) {
  const words = await getTranslations("comparison");
  const all = Object.entries(problems);
  if (all.length === 0) return null;
  return (
    <div className="mb-3 w-full rounded border-danger border-l-4 bg-danger-soft px-3 py-2 text-sm">
      <p>{words("filters.problem")}</p>
      <ul className="list-disc pl-5">
        {all.map(([name, reason]) => (
          <li key={name}>{words("filters.problemOf", { name, reason })}</li>
        ))}
      </ul>
    </div>
  );
}
