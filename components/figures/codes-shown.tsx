import { getTranslations } from "next-intl/server";
import { MOST_CODES } from "@/lib/comparison/other-codes";
import { type View, viewHref } from "../comparison/view";
import { ReadyLink } from "../ui/ready-link";

type Props = {
  view: View;
  /** Key of the variable whose codes the chart shows. */
  variable: string;
};

/** Whether a chart shows every code or the first ones, and the way to the other; nothing of few codes. */
export async function CodesShown({ view, variable }: Props) {
  const words = await getTranslations("figures");
  const { search, variables } = view;
  const count = variables.all.find(({ key }) => key === variable)?.codes.length ?? 0;
  if (count <= MOST_CODES + 1) return null;
  const isWhole = search.codes === "all";
  return (
    <p className="mb-5 text-sm print:hidden">
      {words(isWhole ? "codesShown.all" : "codesShown.top", { count, most: MOST_CODES })}{" "}
      <ReadyLink
        href={viewHref(view, { codes: isWhole ? "top" : "all", mark: null })}
        scroll={false}
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
      >
        {words(isWhole ? "codesShown.showTop" : "codesShown.showAll", { most: MOST_CODES })}
      </ReadyLink>
    </p>
  );
}
