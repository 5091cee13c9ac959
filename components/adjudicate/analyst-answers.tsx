import { getTranslations } from "next-intl/server";
import type { SubmittedAnnotation } from "@/lib/annotation/queries";
import type { Variable } from "@/lib/codebook/queries";
import { AutomatedBadge } from "../ui/automated-badge";
import { Badge } from "../ui/badge";

type Props = { variable: Variable; annotations: SubmittedAnnotation[]; isOpen: boolean };

/** Who answered what on one variable, with confidence and memo. */
export async function AnalystAnswers({ variable, annotations, isOpen }: Props) {
  const words = await getTranslations("adjudicate");
  const summary = words("analysts", { count: annotations.length });
  if (annotations.length === 0) return <p className="mt-3 text-soft">{summary}</p>;
  return (
    <details open={isOpen} className="mt-3">
      <summary className="inline-flex min-h-8 cursor-pointer items-center font-semibold text-accent text-sm">
        {summary}
        <span className="sr-only">: {variable.name}</span>
      </summary>
      <ul className="mt-1 grid gap-3">
        {annotations.map((annotation) => (
          <AnalystAnswer
            key={annotation.analyst.number}
            {...{ annotation }}
            codes={annotation.answers[variable.key] ?? []}
            many={variable.select === "many"}
          />
        ))}
      </ul>
    </details>
  );
}

type AnswerProps = {
  annotation: SubmittedAnnotation;
  codes: { key: string; name: string }[];
  many: boolean;
};

async function AnalystAnswer({ annotation, codes, many }: AnswerProps) {
  const words = await getTranslations("adjudicate");
  const { analyst, own, confidence, memo } = annotation;
  const given = codes.map(({ name }) => name).join(", ");
  return (
    <li className="border-rule border-l-2 pl-3">
      <p className="font-semibold">{given || words(many ? "noCode" : "notAnswered")}</p>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        {analyst.name ?? words("analyst", { number: analyst.number })}
        {analyst.automated && <AutomatedBadge />}
        {own && <Badge>{words("you")}</Badge>}
        {confidence && (
          <span className="text-soft">{words("confidence", { level: confidence })}</span>
        )}
      </p>
      {memo && (
        <p dir="auto" className="mt-0.5 max-w-prose whitespace-pre-wrap text-sm text-soft">
          {memo}
        </p>
      )}
    </li>
  );
}
