/** Fills that say "no value" without a colour of the scale; ids are shared by all charts of a page. */
export const contestedFill = "url(#hatch-contested)";
export const hiddenFill = "url(#dots-hidden)";
/** Over a colour: analysts agree too little on what the mark stands for. */
export const doubtFill = "url(#hatch-doubt)";
/** The same of few quotes, in a dashed outline. */
export const doubtFewFill = "url(#hatch-doubt-few)";

type StripesProps = { id: string; size: number; width: number; angle: number; over: string };

/** Slanted lines on the surface, `width` of every `size` pixels. */
function Stripes({ id, size, width, angle, over }: StripesProps) {
  return (
    <pattern
      id={id}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${angle})`}
    >
      <rect width={size} height={size} className="fill-surface" />
      <rect width={width} height={size} className={over} />
    </pattern>
  );
}

/** The patterns themselves; once on every page that draws with them. */
export function Hatches() {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        <Stripes id="hatch-contested" size={6} width={2.2} angle={45} over="fill-soft" />
        <Stripes id="hatch-doubt" size={6} width={2.2} angle={-45} over="fill-ink" />
        <Stripes id="hatch-doubt-few" size={4} width={1} angle={-45} over="fill-ink" />
        <pattern id="dots-hidden" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="fill-sunken" />
          <circle cx="3" cy="3" r="1.1" className="fill-soft" />
        </pattern>
      </defs>
    </svg>
  );
}
