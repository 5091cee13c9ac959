import { getTranslations } from "next-intl/server";
import { DoubtSample } from "../charts/doubt-sample";
import { MeanSample } from "../charts/mean-line";
import type { SegmentKind } from "../charts/sentiment-layout";
import { Swatch } from "../charts/swatch";
import { statesShown, type View } from "./view";

/** Which fill stands for which value, and what a dot says. */
export async function SentimentLegend({ view }: { view: View }) {
  const words = await getTranslations("comparison");
  const values = view.variables.sentiment.codes.map(({ key, name, value }) => {
    return { key, name, value, kind: "code" as SegmentKind };
  });
  const states = statesShown(view).map((state) => {
    return { key: state, name: words(`state.${state}`), value: null, kind: state as SegmentKind };
  });
  return (
    <ul
      aria-label={words("legend")}
      className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm"
    >
      {[...values, ...states].map(({ key, name, value, kind }) => (
        <li key={key} className="flex items-center gap-1.5">
          <Swatch kind={kind} value={value} />
          <bdi>{name}</bdi>
        </li>
      ))}
      {view.variables.sentiment.codes.some(({ key }) =>
        view.isDoubtful(view.variables.sentiment.key, key),
      ) && (
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
      {view.isDoubtful(view.variables.sentiment.key) && (
        <li className="flex items-center gap-1.5">
          <MeanSample hollow doubtful />
          {words("sentiment.legendMeanBoth")}
        </li>
      )}
    </ul>
  );
}
