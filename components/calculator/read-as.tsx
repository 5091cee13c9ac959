"use client";

import type { Answer } from "./answer";
import type { FigureText } from "./figure-text";
import { filled } from "./filled";
import { Part } from "./part";

type Props = { answer: Answer; told: FigureText };

/** Names said at once; more would hide the rest. */
const MOST_NAMES = 12;

function namesLine({ header, ids }: Answer, { words }: FigureText): string {
  const lines = [header && words.firstRow, ids && words.firstColumn].filter(
    (line) => line !== false,
  );
  if (lines.length === 0) return words.takenAsValues;
  return filled(words.takenAsNames, { lines: lines.join(` ${words.and} `) });
}

/** Names one after another, in whatever script, and how many more there are. */
function Names({ names, told }: { names: readonly string[]; told: FigureText }) {
  const { words, whole } = told;
  const more = names.length - MOST_NAMES;
  return (
    <>
      {names.slice(0, MOST_NAMES).map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: coders may share a name.
        <span key={at}>
          {at > 0 && ", "}
          <bdi>{name}</bdi>
        </span>
      ))}
      {more > 0 && ` ${filled(words.andMore, { count: whole(more) })}`}.
    </>
  );
}

/** How the table was understood, so that a wrong reading of it shows, and where to change it. */
export function ReadAs({ answer, told }: Props) {
  const { words, units, coders } = told;
  const { header, ids, layout } = answer;
  const isNamed = layout === "coders" ? ids : header;
  const counts = filled(words.readCounts, {
    units: units(answer.units),
    coders: coders(answer.coders.length),
    level: words.levelTerms[answer.level],
    distance: words.distances[answer.distance as keyof typeof words.distances],
  });
  return (
    <Part id="read-as" title={words.read}>
      <p className="mt-1 max-w-prose">
        {counts} {namesLine(answer, told)}{" "}
        {isNamed ? (
          <>
            {words.codersNamed} <Names names={answer.coders} told={told} />
          </>
        ) : (
          words.codersNumbered
        )}{" "}
        {answer.values.length > 0 && (
          <>
            {words.valuesAre} <Names names={answer.values} told={told} />
          </>
        )}
      </p>
      <p className="mt-1 max-w-prose text-soft text-sm">
        {filled(words.notSo, { more: words.more, layout: words.layout })}{" "}
        {filled(words.intervals, { seed: answer.seed })}
      </p>
    </Part>
  );
}
