import { isolated } from "@/lib/words/isolated";
import type { SentimentBar } from "./sentiment-layout";
import { Swatch } from "./swatch";

/** What the bar under the pointer is made of. */
export function SentimentTooltip({ bar }: { bar: SentimentBar | undefined }) {
  if (!bar || bar.segments.length === 0) return null;
  return (
    <div className="rounded border border-strong-rule bg-surface px-3 py-2 text-sm shadow-lg">
      <p className="font-semibold">{isolated(bar.name)}</p>
      <ul>
        {bar.segments.map(({ mark, kind, value, name, amount }) => (
          <li key={mark} className="flex items-center gap-2">
            <Swatch kind={kind} value={value} />
            <span>{isolated(name)}</span>
            <span className="ml-auto pl-4 tabular-nums">{amount}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
