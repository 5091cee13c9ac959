import { type Links, pageSvg } from "./page-svg";
import type { Drawing, Head } from "./shapes";

type WrittenHead = Omit<Head, "shapes"> & { inside: string };

/** A drawing as pageSvg has written it, "inside" its SVG: shapes alone, with every word escaped. */
export type WrittenDrawing = Omit<Drawing, "shapes" | "heads"> & {
  inside: string;
  heads: readonly WrittenHead[];
};

const noLinks: Links = { hrefOf: () => null, open: null };

export function writtenDrawing(drawing: Drawing, links: Links): WrittenDrawing {
  const { shapes, heads = [], ...size } = drawing;
  return {
    ...size,
    inside: pageSvg(shapes, links),
    heads: heads.map(({ shapes, ...head }) => ({ ...head, inside: pageSvg(shapes, noLinks) })),
  };
}

const part = (of: number, whole: number) => `${(of / whole) * 100}%`;

/** A second copy of a head, which lies on the first until its rows pass below; nobody hears it twice. */
function HeadInSight({ head, drawing }: { head: WrittenHead; drawing: WrittenDrawing }) {
  const { top, height, until, inside } = head;
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
        // biome-ignore lint/security/noDangerouslySetInnerHtml: see WrittenDrawing.
        dangerouslySetInnerHTML={{ __html: inside }}
      />
    </div>
  );
}

/** What is at most so many times as high as wide is made smaller to fit a sheet of paper; more goes over several. */
const MOST_SHEETS = 2.2;

type Props = { drawing: WrittenDrawing; label: string; className?: string };

/** A drawing in the page, whole before any script runs, in the colours of light or dark. */
export function Drawn({ drawing, label, className = "" }: Props) {
  const { width, height, inside, heads } = drawing;
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
        // biome-ignore lint/security/noDangerouslySetInnerHtml: see WrittenDrawing.
        dangerouslySetInnerHTML={{ __html: inside }}
      />
      {heads.map((head) => (
        <HeadInSight key={head.top} {...{ head, drawing }} />
      ))}
    </div>
  );
}
