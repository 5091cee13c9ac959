import { getTranslations } from "next-intl/server";
import type { Variable } from "@/lib/codebook/queries";
import { Badge } from "../ui/badge";
import { EditCode } from "./edit-code";

type Code = Variable["codes"][number];
type Props = { variable: Variable; code: Code; editableIn: string | null };

const scale: Record<string, string> = {
  "-2": "bg-sentiment-n2",
  "-1": "bg-sentiment-n1",
  "0": "bg-sentiment-0",
  "1": "bg-sentiment-p1",
  "2": "bg-sentiment-p2",
};

/** A code with what it means, what belongs to it and what doesn't. */
export async function CodebookCode({ variable, code, editableIn }: Props) {
  const words = await getTranslations("studies.codebook");
  const { name, definition, include, exclude, value, archivedAt } = code;
  const colour = variable.key === "sentiment" ? scale[String(value)] : undefined;
  return (
    <li className="break-inside-avoid">
      <h3 className="flex flex-wrap items-baseline gap-2 font-sans text-base">
        {colour && <span aria-hidden className={`size-3 self-center rounded-sm ${colour}`} />}
        {name}
        {value !== null && (
          <span className="font-normal text-soft text-sm tabular-nums">{signed(value)}</span>
        )}
        {archivedAt && <Badge hint={words("archivedHint")}>{words("archived")}</Badge>}
      </h3>
      <p className="max-w-prose whitespace-pre-line">{definition}</p>
      <dl className="mt-1 grid max-w-prose gap-1 text-sm">
        {include && <Limit term={words("include")} text={include} />}
        {exclude && <Limit term={words("exclude")} text={exclude} />}
      </dl>
      {editableIn && <EditCode study={editableIn} variable={variable} code={code} />}
    </li>
  );
}

function Limit({ term, text }: { term: string; text: string }) {
  return (
    <div className="flex gap-2">
      <dt className="min-w-16 shrink-0 text-soft">{term}</dt>
      <dd className="min-w-0 whitespace-pre-line">{text}</dd>
    </div>
  );
}

/** With a real minus and a plus, as a scale is read. */
function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace("-", "−");
}
