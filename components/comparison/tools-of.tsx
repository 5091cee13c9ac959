import { FigureTools } from "../figures/figure-tools";
import type { Sheet } from "../figures/sheet";
import { figureQuery, type View } from "./view";

/** Of a frame, in pixels: enough for most figures; a longer one scrolls in it. */
const FRAME_HEIGHT = 860;

/** The ways to carry this figure away. */
export function ToolsOf({ view, sheet }: { view: View; sheet: Sheet }) {
  const { slug, embedAt } = view;
  const query = figureQuery(view, sheet.chart);
  return (
    <FigureTools
      title={sheet.title}
      figure={`/api/studies/${slug}/figure${query}`}
      name={`${slug}-${sheet.chart}`}
      tables={sheet.tables}
      embed={
        embedAt === null
          ? null
          : { address: `${embedAt}/embed/studies/${slug}${query}`, height: FRAME_HEIGHT }
      }
      freeze={null}
    />
  );
}
