"use client";

import { memo, useEffect, useRef } from "react";
import { AgreementAxis, AgreementKey } from "../charts/agreement-key";
import { Notice } from "../ui/notice";
import type { Answer } from "./answer";
import { CodeTable } from "./code-table";
import { FigureScale } from "./figure-scale";
import type { FigureText } from "./figure-text";
import { MatrixTable } from "./matrix-table";
import { MeasureTable } from "./measure-table";
import { PairTable } from "./pair-table";
import { ReadAs } from "./read-as";
import { RestTable } from "./rest-table";
import { ResultFiles } from "./result-files";
import { resultSentence } from "./result-sentence";
import type { Computed } from "./use-calculation";

type Props = { computed: Computed; told: FigureText; isOld: boolean };

/** Everything below the first sentence; it does not change while the next table is typed. */
const Details = memo(function Details({ answer, told }: { answer: Answer; told: FigureText }) {
  return (
    <>
      <MeasureTable {...{ answer, told }} />
      {answer.coders.length > 2 && <PairTable {...{ answer, told }} />}
      {answer.againstRest.length > 0 && <RestTable {...{ answer, told }} />}
      {answer.codes.length > 0 && <CodeTable {...{ answer, told }} />}
      <MatrixTable {...{ answer, told }} />
    </>
  );
});

/** What came out, the sentence first. Each new result takes the focus to its heading. */
export function ResultView({ computed: { answer, json, number }, told, isOld }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { words } = told;
  const alpha = answer.measures.krippendorffAlpha!;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new result, and nothing else.
  useEffect(() => heading.current?.focus(), [number]);
  return (
    <section aria-labelledby="result">
      <h2
        ref={heading}
        id="result"
        tabIndex={-1}
        aria-describedby="result-sentence"
        className="scroll-mt-4 text-2xl sm:text-3xl"
      >
        {words.resultTitle}
      </h2>
      {isOld && (
        <div className="mt-3 max-w-prose text-sm">
          <Notice live>{words.changed}</Notice>
        </div>
      )}
      <p
        id="result-sentence"
        className="mt-3 max-w-3xl font-serif text-xl leading-snug sm:text-2xl"
      >
        {resultSentence(answer, told)}
      </p>
      {alpha.value !== null && (
        <div className="mt-5 max-w-xl">
          <FigureScale figure={alpha} told={told} isSpoken />
          <AgreementAxis />
        </div>
      )}
      <div className="mt-4">
        <AgreementKey words={words.key} />
      </div>
      <ReadAs {...{ answer, told }} />
      <Details {...{ answer, told }} />
      <ResultFiles {...{ answer, json, told }} />
    </section>
  );
}
