import { getTranslations } from "next-intl/server";
import type { FieldChange } from "@/lib/corpus/field-changes";

/** Field by field, what stood before a change and what stands after it. */
export async function FieldChanges({ changes }: { changes: FieldChange[] }) {
  const [words, labels] = await Promise.all([getTranslations("corpus"), fieldLabels()]);
  if (changes.length === 0) return <p className="mt-1 text-sm">{words("page.nothingChanged")}</p>;
  return (
    <dl className="mt-2 grid gap-2 text-sm">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="font-semibold">{labels[field] ?? field}</dt>
          <dd className="whitespace-pre-wrap">
            <del className="text-soft">{before ?? words("page.empty")}</del>
            <span aria-hidden> → </span>
            <ins className="no-underline">{after ?? words("page.empty")}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

async function fieldLabels(): Promise<Record<string, string>> {
  const words = await getTranslations("corpus");
  return {
    item: words("item"),
    form: words("formLabel"),
    text: words("quoteForm.text"),
    language: words("language"),
    originalText: words("originalText"),
    originalLanguage: words("quoteForm.originalLanguage"),
    speaker: words("speaker"),
    context: words("context"),
    contentNote: words("quoteForm.contentNote"),
  };
}
