import { getLocale, getTranslations } from "next-intl/server";
import type { QuoteHistory } from "@/lib/annotation/history-queries";
import type { Codebook } from "@/lib/codebook/queries";
import { AutomatedBadge } from "../ui/automated-badge";
import { HistoryLinks } from "../ui/history-links";
import { ContentVeil } from "./content-veil";
import { FieldChanges } from "./field-changes";
import { quoteWords } from "./quote-words";
import { UnreadNotice } from "./unread-notice";

type Variables = Codebook["variables"];
type QuoteEvent = QuoteHistory["events"][number];
type EventsProps = { events: QuoteEvent[]; variables: Variables; contentNote: string | null };
type Props = Omit<EventsProps, "events"> & { path: string; history: QuoteHistory };

type Told = Record<string, string[]>;

/** What was answered or decided, variable by variable; `none` says that no code was. */
function toldText(told: Told, { variables, none }: { variables: Variables; none?: string }) {
  const lines = variables.flatMap(({ key, name, codes }) => {
    const chosen = told[key];
    const names = chosen?.map((code) => codes.find((each) => each.key === code)?.name ?? code);
    const text = names?.join(", ") || (names && none);
    return text ? [`${name}: ${text}`] : [];
  });
  return lines.join(" · ");
}

/** Who did what with a quote, newest first, and the ways to what is older and newer. */
export async function History({ path, history: { events, links }, ...told }: Props) {
  const words = await getTranslations("corpus");
  const none = words(links.newer === null ? "page.historyNone" : "page.historyEnd");
  return (
    <>
      {links.beforeUnread && <UnreadNotice names={["before"]} />}
      {events.length > 0 ? <Events events={events} {...told} /> : <p>{none}</p>}
      <HistoryLinks label={words("page.historyPages")} {...{ path, links }} />
    </>
  );
}

/** The events of a page, and what each change replaced. */
async function Events({ events, variables, contentNote }: EventsProps) {
  const [words, _common, veil, locale] = await Promise.all([
    getTranslations("corpus"),
    getTranslations("common"),
    quoteWords(),
    getLocale(),
  ]);
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return (
    <ol className="grid gap-4">
      {events.map(({ id, at, action, actor, changes, submitted, adjudicated }) => (
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
              {toldText(submitted.answers, { variables })}
              {submitted.memo && (
                <span className="block whitespace-pre-wrap">
                  {words("page.memo")}: {submitted.memo}
                </span>
              )}
            </p>
          )}
          {adjudicated && (
            <p className="mt-1 text-sm">
              {toldText(
                { [adjudicated.variable]: adjudicated.codes },
                { variables, none: words("page.noCode") },
              )}
              {action === "adjudicated" && (
                <span dir="auto" className="block whitespace-pre-wrap">
                  {words("page.reason")}: {adjudicated.reason}
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
