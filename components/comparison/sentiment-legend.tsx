import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type Mark, markText } from "@/lib/comparison/mark";
import { isolating } from "@/lib/words/isolated";
import { DoubtSample } from "../charts/doubt-sample";
import { MeanSample } from "../charts/mean-line";
import type { SegmentKind } from "../charts/sentiment-layout";
import { Swatch } from "../charts/swatch";
import { markLink, statesShown, type View, viewHref } from "./view";

type Entry = { name: string; value: number | null; kind: SegmentKind; mark: Mark };

/** Every value of the scale and every state apart from it, with the quotes of all outlets. */
function entries(view: View, stateName: (state: ReturnType<typeof statesShown>[number]) => string) {
  const { key: variable, codes } = view.variables.sentiment;
  const all = { variable, outlet: null } as const;
  return [
    ...codes.map(({ key: code, name, value }): Entry => {
      return { name, value, kind: "code", mark: { ...all, code, state: "present" } };
    }),
    ...statesShown(view).map((state): Entry => {
      const mark = { ...all, code: null, state };
      return { name: stateName(state), value: null, kind: state, mark };
    }),
  ];
}

/** One fill and what it stands for: opens its quotes in all outlets and outlines their marks, or closes them. */
async function Value({ view, entry }: { view: View; entry: Entry }) {
  const words = isolating(await getTranslations("comparison"));
  const { name, value, kind, mark } = entry;
  const { href, isOpen } = markLink(view, mark);
  return (
    <li>
      <Link
        href={isOpen ? viewHref(view, { mark: null }) : href}
        scroll={false}
        prefetch={false}
        aria-current={isOpen ? "true" : undefined}
        aria-label={words(isOpen ? "legendClose" : "legendOpen", { value: name })}
        className="inline-flex min-h-7 items-center gap-1.5 rounded px-1 aria-[current=true]:bg-sunken aria-[current=true]:font-semibold hover:bg-sunken"
      >
        <Swatch kind={kind} value={value} />
        <bdi>{name}</bdi>
      </Link>
    </li>
  );
}

/** Which fill stands for which value, and what a dot says. */
export async function SentimentLegend({ view }: { view: View }) {
  const words = await getTranslations("comparison");
  const { key: sentiment, codes } = view.variables.sentiment;
  const isHatched = codes.some(({ key }) => view.isDoubtful(sentiment, key));
  return (
    <ul
      aria-label={words("legend")}
      className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm"
    >
      {entries(view, (state) => words(`state.${state}`)).map((entry) => (
        <Value key={markText(entry.mark)} {...{ view, entry }} />
      ))}
      {isHatched && (
        <li className="flex items-center gap-1.5">
          <DoubtSample />
          {words("legendDoubt")}
        </li>
      )}
      <li className="flex items-center gap-1.5">
        <MeanSample hollow={false} />
        {words("sentiment.legendMean")}
      </li>
      <li className="flex items-center gap-1.5">
        <MeanSample hollow />
        {words("sentiment.legendMeanFew")}
      </li>
      {view.isDoubtful(sentiment) && (
        <li className="flex items-center gap-1.5">
          <MeanSample hollow doubtful />
          {words("sentiment.legendMeanBoth")}
        </li>
      )}
    </ul>
  );
}
