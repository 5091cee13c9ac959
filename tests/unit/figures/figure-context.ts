import { createTranslator } from "next-intl";
import type { FigureContext, FigureWords } from "@/components/figures/context";
import type { Columns } from "@/lib/columns/columns";
import { everything, type Search } from "@/lib/comparison/search";
import { english } from "@/lib/words/catalogue";

const words = createTranslator({
  locale: "en",
  messages: english,
  namespace: "figures",
  onError(error) {
    throw error;
  },
}) as unknown as FigureWords;

type Options = { search?: Partial<Search>; isDoubtful?: FigureContext["isDoubtful"] };

/** What a sheet has to know of a study, in English. */
export function figureContext(
  { outlets, variables }: Columns,
  { search = {}, isDoubtful = () => false }: Options = {},
): FigureContext {
  const asked = { ...everything, ...search };
  const list = new Intl.ListFormat("en");
  return {
    words,
    locale: "en",
    list: (names) => list.format(names),
    search: asked,
    outlets,
    shown: outlets.flatMap(({ slug }, at) =>
      asked.outlets.length === 0 || asked.outlets.includes(slug) ? [at] : [],
    ),
    variables,
    isDoubtful,
  };
}
