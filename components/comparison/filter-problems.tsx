import { getTranslations } from "next-intl/server";

/** What the address asks that belongs to no field of a form of filters, and was left out. */
export async function FilterProblems({ problems }: { problems: [string, string][] }) {
  const words = await getTranslations("comparison");
  return (
    <div className="mb-3 w-full rounded border-danger border-l-4 bg-danger-soft px-3 py-2 text-sm">
      <p>{words("filters.problem")}</p>
      <ul className="list-disc pl-5">
        {problems.map(([name, reason]) => (
          <li key={name}>{words("filters.problemOf", { name, reason })}</li>
        ))}
      </ul>
    </div>
  );
}
