import { type Links, pageSvg } from "./page-svg";
import type { Drawing, Head, Shape } from "./shapes";

type InsideProps = { shapes: readonly Shape[]; links: Links };

/** What pageSvg writes is made of a drawing's shapes alone, with every word escaped. */
const inside = ({ shapes, links }: InsideProps) => ({ __html: pageSvg(shapes, links) });

const part = (of: number, whole: number) => `${(of / whole) * 100}%`;

/** A second copy of a head, which lies on the first until its rows pass below; nobody hears it twice. */
function HeadInSight({ head, drawing }: { head: Head; drawing: Drawing }) {
  const { top, height, until, shapes } = head;
  const place = { top: part(top, drawing.height), height: part(until - top, drawing.height) };
  return (
    <div
      aria-hidden="true"
      style={place}
      className="pointer-events-none absolute inset-x-0 print:hidden"
    >
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${drawing.width} ${height}`}
        className="pointer-events-auto sticky top-0 z-10 block h-auto w-full bg-paper fill-ink"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: see inside.
        dangerouslySetInnerHTML={inside({ shapes, links: { hrefOf: () => null, open: null } })}
      />
    </div>
  );
}

/** What is at most so many times as high as wide is made smaller to fit a sheet of paper; more goes over several. */
const MOST_SHEETS = 2.2;

type Props = { drawing: Drawing; label: string; links: Links; className?: string };

/** A drawing in the page, whole before any script runs, in the colours of light or dark. */
export function Drawn({ drawing, label, links, className = "" }: Props) {
  const { width, height, shapes, heads = [] } = drawing;
  const onPaper = height <= MOST_SHEETS * width ? "print:max-h-[188mm]" : "";
  return (
    <div className={`relative ${className}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of marks, not a form's fieldset. */}
      <svg
        role="group"
        aria-label={label}
        direction="ltr"
        viewBox={`0 0 ${width} ${height}`}
        className={`block h-auto w-full overflow-visible fill-ink ${onPaper}`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: see inside.
        dangerouslySetInnerHTML={inside({ shapes, links })}
      />
      {heads.map((head) => (
        <HeadInSight key={head.top} {...{ head, drawing }} />
      ))}
    </div>
  );
}
