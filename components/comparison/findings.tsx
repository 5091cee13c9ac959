import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import type { Finding } from "@/lib/comparison/findings";
import { isolated, isolating } from "@/lib/words/isolated";
import { chartHref, shapeOf } from "../figures/figure-nav";
import { ReadyLink } from "../ui/ready-link";
import { findingText } from "./finding-text";
import type { View } from "./view";

type Props = { view: View; findings: readonly Finding[] };

/** Where a fact is shown: its chart, or the study's agreement. */
function placeOf(view: View, { chart }: Finding): string {
  return chart === "agreement" ? `/studies/${view.slug}/agreement` : chartHref(view, chart);
}

/** What the comparison shows in plain words: at most five sentences, each a way to its chart. */
export async function Findings({ view, findings }: Props) {
  const [words, locale, format] = await Promise.all([
    getTranslations("comparison"),
    getLocale(),
    getFormatter(),
  ]);
  if (findings.length === 0) return null;
  const list = (parts: string[]) => format.list(parts.map(isolated));
  const speech = { words: isolating(words), locale, list, frames: view.variables.frame.codes };
  return (
    <section aria-labelledby="findings" className="mt-8 max-w-4xl print:mt-3">
      <h2 id="findings" className="sr-only">
        {words("findings.title")}
      </h2>
      <ul className="grid gap-2 border-accent border-l-4 pl-4 font-serif text-lg leading-snug print:gap-1 print:text-base">
        {findings.map((finding) => (
          <li key={`${finding.kind}-${finding.chart}`}>
            <ReadyLink
              href={placeOf(view, finding)}
              shape={finding.chart === "agreement" ? undefined : shapeOf(view, finding.chart)}
              scroll={false}
              className="underline decoration-rule decoration-1 underline-offset-4 hover:decoration-current"
            >
              {findingText(finding, speech)}
            </ReadyLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
