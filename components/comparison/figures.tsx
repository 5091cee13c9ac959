import type { Shown } from "@/app/studies/[slug]/load-comparison";
import { CodesShown } from "../figures/codes-shown";
import { FigureNav } from "../figures/figure-nav";
import { FigureOptions } from "../figures/figure-options";
import { scaleOf } from "../figures/scale-variable";
import { coarserText } from "../figures/timeline-step";
import { BehindPanel } from "./behind-panel";
import { Findings } from "./findings";
import { SheetFigure } from "./sheet-figure";
import { SpreadFigures } from "./spread-figures";

/** The summary, the charts to choose from, and the one that is shown with the quotes behind a mark. */
export function Figures({ view, made, findings, behind }: Shown) {
  const { sheet, frames, others, facts, context, figure, reference, printedBy } = made;
  const panel = behind && <BehindPanel view={view} {...behind} />;
  const hasMore = view.variables.all.length > 2;
  const { search } = view;
  const { chart } = search;
  const chosen = {
    variable: figure?.variable ?? "",
    across: figure?.kind === "cross" ? figure.across : "",
    reference,
  };
  const isContrast = figure?.kind === "contrast" && !search.focus;
  const showsCodes = figure?.kind === "codes" || figure?.kind === "cross" || isContrast;
  const coarser = figure?.kind === "timeline" ? coarserText(figure.timeline, context.words) : null;
  const scale = figure?.kind === "scale" ? scaleOf(figure, context) : null;
  const isSpread = chart === "sentiment" || chart === "frames";
  return (
    <>
      <Findings view={view} findings={findings} />
      <FigureNav view={view} hasMore={hasMore} />
      {sheet && isSpread && (
        <SpreadFigures {...{ view, sheet, scale, frames, others, context, panel }} />
      )}
      {sheet && !isSpread && (
        <SheetFigure
          {...{ view, sheet, context, panel }}
          options={
            <>
              <FigureOptions {...{ view, context, chosen, printedBy, coarser }} />
              {showsCodes && (
                <CodesShown {...{ view, chart }} variables={[chosen.variable, chosen.across]} />
              )}
            </>
          }
        />
      )}
      <ul className="mt-3 hidden border-rule border-t pt-2 text-xs print:grid print:break-inside-avoid">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </>
  );
}
