import { getTranslations } from "next-intl/server";
import { MOST_CODES } from "@/lib/comparison/other-codes";
import type { Chart } from "@/lib/comparison/search";
import { isolated } from "@/lib/words/isolated";
import { type View, viewHref } from "../comparison/view";
import { ReadyLink } from "../ui/ready-link";
import { CodeSearch } from "./code-search";

type Props = {
  view: View;
  /** The figure whose codes they are. */
  chart: Chart;
  /** Keys of the variables whose codes the figure shows, which may be one twice. */
  variables: readonly string[];
};

/** Whether a drawing shows every code or the first ones, the way to the other, and one to look for a code. */
export async function CodesShown({ view, chart, variables: keys }: Props) {
  const words = await getTranslations("figures");
  const { search, variables } = view;
  const long = variables.all.filter(
    ({ key, codes }) => keys.includes(key) && codes.length > MOST_CODES + 1,
  );
  // The table has them all.
  const isDrawn = search.chart !== chart || search.tab === "chart";
  if (long.length === 0 || !isDrawn) return null;
  const isWhole = search.codes === "all";
  const isOne = new Set(keys.filter(Boolean)).size === 1;
  const told = long.map(({ name, codes }) => {
    const values = { variable: isolated(name), count: codes.length, most: MOST_CODES };
    if (isOne) return words(isWhole ? "codesShown.all" : "codesShown.top", values);
    return words(isWhole ? "codesShown.allOf" : "codesShown.topOf", values);
  });
  const numbers = (key: "found" | "notShown") =>
    Array.from({ length: long.reduce((sum, { codes }) => sum + codes.length, 1) }, (_, count) =>
      words(`codesShown.${key}`, { count }),
    );
  return (
    <div className="mb-5 flex flex-wrap items-baseline gap-x-8 gap-y-2 text-sm print:hidden">
      <p>
        {told.join(" ")}{" "}
        <ReadyLink
          href={viewHref(view, { codes: isWhole ? "top" : "all", mark: null })}
          scroll={false}
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
        >
          {words(isWhole ? "codesShown.showTop" : "codesShown.showAll", { most: MOST_CODES })}
        </ReadyLink>
      </p>
      <CodeSearch
        figure={chart}
        codes={long.flatMap(({ key: variable, codes }) =>
          codes.map(({ key, name }) => ({ variable, key, name })),
        )}
        label={words("codesShown.find")}
        found={numbers("found")}
        notShown={numbers("notShown")}
        go={words("codesShown.go")}
      />
    </div>
  );
}
