import { getTranslations } from "next-intl/server";
import type { ShownAnswers, SubmittedAnnotation } from "@/lib/annotation/queries";
import type { VariableColumn } from "@/lib/columns/columns";
import { AutomatedBadge } from "../ui/automated-badge";
import { Badge } from "../ui/badge";
import type { Words } from "./view";

type Props = { answers: ShownAnswers; variables: readonly VariableColumn[] };

async function Answer({
  annotation,
  variables,
  words,
}: {
  annotation: SubmittedAnnotation;
  variables: Props["variables"];
  words: Words;
}) {
  const _common = await getTranslations("common");
  const { analyst, answers, confidence, memo, own } = annotation;
  const given = variables.map(({ key }) => {
    const names = (answers[key] ?? []).map(({ name }) => name);
    return names.length > 0 ? names.join(", ") : words("panel.noCode");
  });
  return (
    <li className="border-rule border-l-2 pl-3">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="font-semibold">
          {analyst.name ?? words("filters.analyst", { number: analyst.number })}
        </span>
        {analyst.automated && <AutomatedBadge />}
        {own && <Badge>{words("panel.own")}</Badge>}
        {confidence && (
          <span className="text-soft">{words("panel.confidence", { level: confidence })}</span>
        )}
      </p>
      <p>{given.join(" · ")}</p>
      {memo && (
        <p dir="auto" className="whitespace-pre-wrap text-soft">
          {memo}
        </p>
      )}
    </li>
  );
}

/** How each analyst answered on a quote, or why that is not shown. */
export async function AnswerList({ answers, variables }: Props) {
  const words = await getTranslations("comparison");
  if (!answers.shown)
    return <p className="text-soft text-sm">{words(`panel.${answers.reason}`)}</p>;
  if (answers.annotations.length === 0) {
    return <p className="text-soft text-sm">{words("panel.noAnswers")}</p>;
  }
  return (
    <details open className="text-sm">
      <summary className="flex min-h-8 cursor-pointer items-center font-semibold text-accent">
        {words("panel.analysts", { count: answers.annotations.length })}
      </summary>
      <ul className="mt-1 grid gap-3">
        {answers.annotations.map((annotation) => (
          <Answer key={annotation.analyst.number} {...{ annotation, variables, words }} />
        ))}
      </ul>
    </details>
  );
}
