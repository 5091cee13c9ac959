import { getLocale, getTranslations } from "next-intl/server";
import type { QuoteEvent } from "@/lib/annotation/history-queries";
import type { Codebook } from "@/lib/codebook/queries";
import { AutomatedBadge } from "../ui/automated-badge";
import { ContentVeil } from "./content-veil";
import { FieldChanges } from "./field-changes";
import { quoteWords } from "./quote-words";

type Variables = Codebook["variables"];
type Props = { events: QuoteEvent[]; variables: Variables; contentNote: string | null };

function submittedText(submitted: NonNullable<QuoteEvent["submitted"]>, variables: Variables) {
  return variables.flatMap(({ key, name, codes }) => {
    const chosen = submitted.answers[key] ?? [];
    const names = chosen.map((code) => codes.find((each) => each.key === code)?.name ?? code);
    return names.length > 0 ? [`${name}: ${names.join(", ")}`] : [];
  });
}

/** Who did what with a quote, newest first, and what each change replaced. */
export async function History({ events, variables, contentNote }: Props) {
  const [words, _common, veil, locale] = await Promise.all([
    getTranslations("corpus"),
    getTranslations("common"),
    quoteWords(),
    getLocale(),
  ]);
  if (events.length === 0) return <p>{words("page.historyNone")}</p>;
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return (
    <ol className="grid gap-4">
      {events.map(({ id, at, action, actor, changes, submitted }) => (
        <li key={id} className="border-rule border-l-2 pl-4">
          <p>
            <span className="font-semibold">{actor?.name ?? words("page.server")}</span>{" "}
            {actor?.automated && <AutomatedBadge />} {words(`page.${action}`)}
          </p>
          <p className="text-soft text-sm">
            <time dateTime={at.toISOString()}>{time.format(at)} UTC</time>
          </p>
          {submitted && (
            <p className="mt-1 text-sm">
              {submittedText(submitted, variables).join(" · ")}
              {submitted.memo && (
                <span className="block whitespace-pre-wrap">
                  {words("page.memo")}: {submitted.memo}
                </span>
              )}
            </p>
          )}
          {action === "updated" && (
            <ContentVeil note={contentNote} words={veil}>
              <FieldChanges changes={changes} />
            </ContentVeil>
          )}
        </li>
      ))}
    </ol>
  );
}
