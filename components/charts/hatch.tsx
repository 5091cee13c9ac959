/** Fills that say "no value" without a colour of the scale; ids are shared by all charts of a page. */
export const contestedFill = "url(#hatch-contested)";
export const hiddenFill = "url(#dots-hidden)";
/** Over a colour: analysts agree too little on what the mark stands for. */
export const doubtFill = "url(#hatch-doubt)";
/** The same of few quotes, in a dashed outline. */
export const doubtFewFill = "url(#hatch-doubt-few)";

/** The patterns themselves; once on every page that draws with them. */
export function Hatches() {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        <pattern
          id="hatch-contested"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="fill-surface" />
          <rect width="2.2" height="6" className="fill-soft" />
        </pattern>
        <pattern
          id="hatch-doubt"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <rect width="6" height="6" className="fill-surface" />
          <rect width="2.2" height="6" className="fill-ink" />
        </pattern>
        <pattern
          id="hatch-doubt-few"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <rect width="4" height="4" className="fill-surface" />
          <rect width="1" height="4" className="fill-ink" />
        </pattern>
        <pattern id="dots-hidden" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="fill-sunken" />
          <circle cx="3" cy="3" r="1.1" className="fill-soft" />
        </pattern>
      </defs>
    </svg>
  );
}
