import { useEffect, useRef } from "react";
import type { OwnAnnotation } from "@/lib/annotation/own-annotation";
import { Button } from "../ui/button";
import type { AnnotateWords } from "./annotate-words";
import type { Draft } from "./draft";
import type { FormVariable } from "./form-model";

type Version = { answers: Record<string, string[]>; confidence: Draft["confidence"]; memo: string };

type Props = {
  mine: Draft;
  stored: OwnAnnotation;
  variables: FormVariable[];
  words: AnnotateWords;
  onKeep: () => void;
  onTake: () => void;
};

function lines(version: Version, { variables, words }: Pick<Props, "variables" | "words">) {
  const answers = variables.map(({ key, name, codes }) => ({
    name,
    text: codes
      .filter((code) => version.answers[key]?.includes(code.key))
      .map((code) => code.name)
      .join(", "),
  }));
  const confidence = version.confidence ? words[version.confidence] : "";
  return [
    ...answers,
    { name: words.confidence, text: confidence },
    { name: words.memo, text: version.memo },
  ];
}

/** Both versions of the analyst's own answers, where they differ, and the choice between them. */
export function ConflictChoice({ mine, stored, variables, words, onKeep, onTake }: Props) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const here = lines(mine, { variables, words });
  const there = lines({ ...stored, memo: stored.memo ?? "" }, { variables, words });
  const isDone = stored.state === "submitted";
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby="conflict-title"
      className="mb-4 rounded border-2 border-danger p-4"
    >
      <h2 id="conflict-title" className="text-xl">
        {words.conflictTitle}
      </h2>
      <p>{isDone ? words.conflictSubmitted : words.conflictDraft}</p>
      <dl className="my-3 grid gap-2">
        {here.map(({ name, text }, place) =>
          text === there[place]?.text ? null : (
            <div key={name}>
              <dt className="font-semibold">{name}</dt>
              <dd className="grid gap-x-4 sm:grid-cols-2">
                <span className="whitespace-pre-wrap">
                  <span className="text-soft">{words.mine}: </span>
                  {text || words.none}
                </span>
                <span className="whitespace-pre-wrap">
                  <span className="text-soft">{words.stored}: </span>
                  {there[place]?.text || words.none}
                </span>
              </dd>
            </div>
          ),
        )}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={onKeep}>
          {isDone ? words.reopenAndKeep : words.keepMine}
        </Button>
        <Button onClick={onTake}>{words.takeStored}</Button>
      </div>
    </section>
  );
}
