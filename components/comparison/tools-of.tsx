import { getTranslations } from "next-intl/server";
import { freezeHindrance } from "@/lib/frozen/freeze-hindrance";
import { FigureTools } from "../figures/figure-tools";
import type { Sheet } from "../figures/sheet";
import { FreezeButton } from "../frozen/freeze-button";
import { freezeWords } from "../frozen/freeze-words";
import { figureQuery, type View } from "./view";

type Props = { view: View; sheet: Sheet };

/** For those who may freeze: the button, or why this figure can't be frozen. */
async function Freeze({ view, sheet }: Props) {
  const { freezing, search, slug } = view;
  if (!freezing) return null;
  const why = freezeHindrance({ columns: freezing, search, sheet })?.reason;
  const errors = await getTranslations("errors");
  return (
    <FreezeButton
      study={slug}
      query={figureQuery(view, sheet.chart)}
      hindrance={why ? errors(why.key, why.values ?? {}) : null}
      words={await freezeWords()}
    />
  );
}

/** The ways to carry this figure away. */
export function ToolsOf({ view, sheet }: Props) {
  const { slug, embedAt } = view;
  const query = figureQuery(view, sheet.chart);
  const address = `${embedAt}/embed/studies/${slug}${query}`;
  return (
    <FigureTools
      title={sheet.title}
      figure={`/api/studies/${slug}/figure${query}`}
      name={`${slug}-${sheet.chart}`}
      tables={sheet.tables}
      embed={embedAt === null ? null : address}
      freeze={<Freeze view={view} sheet={sheet} />}
    />
  );
}
