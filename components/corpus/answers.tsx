import { getTranslations } from "next-intl/server";
import type { ShownAnswers, SubmittedAnnotation } from "@/lib/annotation/queries";
import type { AnswersShown } from "@/lib/base/access";
import { AutomatedBadge } from "../ui/automated-badge";
import { Badge } from "../ui/badge";
import { Notice } from "../ui/notice";

type Variable = { key: string; name: string };
type Props = { shown: ShownAnswers; variables: Variable[]; setting: AnswersShown };

/** Each analyst's submitted answers on a quote, or the reason why they are not shown. */
export async function Answers({ shown, variables, setting }: Props) {
  const words = await getTranslations("corpus");
  if (!shown.shown) {
    const closedLater = shown.reason === "setting" && setting === "closed";
    return (
      <Notice>
        {shown.reason === "blind" && words("page.answersBlind")}
        {shown.reason === "setting" && words("page.answersSetting")}
        {closedLater && ` ${words("page.answersClosed")}`}
      </Notice>
    );
  }
  if (shown.annotations.length === 0) return <p>{words("page.answersNone")}</p>;
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {shown.annotations.map((annotation) => (
        <li key={annotation.analyst.number} className="rounded border border-rule bg-surface p-4">
          <AnalystAnswers annotation={annotation} variables={variables} />
        </li>
      ))}
    </ul>
  );
}

type AnalystProps = { annotation: SubmittedAnnotation; variables: Variable[] };

async function AnalystAnswers({ annotation, variables }: AnalystProps) {
  const [words, _common] = await Promise.all([
    getTranslations("corpus"),
    getTranslations("common"),
  ]);
  const { analyst, answers, confidence, memo, own } = annotation;
  const levels = {
    low: words("page.confidenceLow"),
    medium: words("page.confidenceMedium"),
    high: words("page.confidenceHigh"),
  };
  const lines = [
    ...variables.map(({ key, name }) => ({
      name,
      value: answers[key]?.map((code) => code.name).join(", ") ?? words("page.notAnswered"),
    })),
    { name: words("page.confidence"), value: confidence && levels[confidence] },
    { name: words("page.memo"), value: memo },
  ];
  return (
    <>
      <h3 className="mb-3 flex flex-wrap items-center gap-2 text-lg">
        {analyst.name ?? words("page.analyst", { number: analyst.number })}
        {analyst.automated && <AutomatedBadge />}
        {own && <Badge>{words("page.you")}</Badge>}
      </h3>
      <dl className="grid gap-2">
        {lines
          .filter((line) => line.value)
          .map((line) => (
            <div key={line.name}>
              <dt className="text-soft text-sm">{line.name}</dt>
              <dd className="whitespace-pre-wrap">{line.value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
