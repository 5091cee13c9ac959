import { getTranslations } from "next-intl/server";
import { resolvedText } from "./resolved-text";

type Quote = Parameters<typeof resolvedText>[0];
type Variable = Parameters<typeof resolvedText>[1] & { key: string; name: string };

/** What a quote was resolved to, variable by variable, and how. */
export async function ResolvedValues({
  quote,
  variables,
}: {
  quote: Quote;
  variables: readonly Variable[];
}) {
  const words = await getTranslations("comparison");
  return (
    <dl className="grid gap-1 text-sm">
      {variables.map((variable) => {
        const { value, how } = resolvedText(quote, variable, words);
        return (
          <div key={variable.key} className="flex flex-wrap gap-x-2">
            <dt className="text-soft">{variable.name}</dt>
            <dd>
              <span className="font-semibold">{value}</span>{" "}
              {how !== value && <span className="text-soft">({how})</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
