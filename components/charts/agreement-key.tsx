import { scalePlace, zoneFills } from "./agreement-scale";

type Zone = keyof typeof zoneFills;

const order: Zone[] = ["no-conclusion", "tentative", "reliable"];

/** Numbers that stand left of their tick, so that 0.667 and 0.8 don't run into each other. */
const ticks = [
  { at: 0, text: "0", anchor: "middle" },
  { at: 0.667, text: "0.667", anchor: "end" },
  { at: 0.8, text: "0.8", anchor: "start" },
  { at: 1, text: "1", anchor: "end" },
] as const;

/** The numbers of the scale, above or below a column of them. */
export function AgreementAxis() {
  return (
    <svg aria-hidden="true" width="100%" height="16" className="block min-w-28 overflow-visible">
      {ticks.map(({ at, text, anchor }) => (
        <text
          key={text}
          x={scalePlace(at)}
          y="12"
          textAnchor={anchor}
          className="fill-soft font-normal text-xs tabular-nums"
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

/** What the zones of the scale mean, and the two kinds of dots. */
export function AgreementKey({ words }: { words: Record<Zone | "dot" | "hollow", string> }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-soft text-sm">
      {order.map((zone) => (
        <li key={zone} className="flex items-center gap-2">
          <svg aria-hidden="true" width="18" height="14" className="shrink-0">
            <rect
              x="0.5"
              y="0.5"
              width="17"
              height="13"
              className={`stroke-strong-rule ${zoneFills[zone]}`}
            />
          </svg>
          {words[zone]}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" width="28" height="14" className="shrink-0 fill-ink stroke-ink">
          <path d="M2 7H26M2 3V11M26 3V11" strokeWidth="2" />
          <circle cx="14" cy="7" r="4.5" />
        </svg>
        {words.dot}
      </li>
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" width="14" height="14" className="shrink-0">
          <circle cx="7" cy="7" r="4.5" strokeWidth="2" className="fill-surface stroke-ink" />
        </svg>
        {words.hollow}
      </li>
    </ul>
  );
}
