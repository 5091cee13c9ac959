import { getFormatter, getTranslations } from "next-intl/server";
import { historySentences } from "@/lib/studies/history";
import type { StudyHistoryPage } from "@/lib/studies/settings-queries";
import { UnreadNotice } from "../corpus/unread-notice";
import { AutomatedBadge } from "../ui/automated-badge";
import { HistoryLinks } from "../ui/history-links";
import { Section } from "../ui/section";

type Props = { path: string; page: StudyHistoryPage };

/** What happened in the study, the newest first: who, when, what in words. */
export async function StudyHistory({ path, page: { events, links } }: Props) {
  const words = await getTranslations("studies.history");
  return (
    <Section id="history" title={words("title")} text={words("lead")}>
      {links.beforeUnread && <UnreadNotice names={["before"]} />}
      {events.length > 0 ? <EventList events={events} /> : <p>{words("none")}</p>}
      <HistoryLinks label={words("pages")} {...{ path, links }} />
    </Section>
  );
}

async function EventList({ events }: Pick<StudyHistoryPage, "events">) {
  const [words, format] = await Promise.all([getTranslations("studies.history"), getFormatter()]);
  return (
    <ol className="divide-y divide-rule border-rule border-y text-sm">
      {events.map((event) => (
        <li key={event.id} className="grid gap-x-4 py-2 sm:grid-cols-[10.5rem_minmax(0,1fr)]">
          <time dateTime={event.at.toISOString()} className="text-soft tabular-nums">
            {format.dateTime(event.at, { dateStyle: "medium", timeStyle: "short" })}
          </time>
          <span>
            <span className="font-semibold">{event.actor?.name ?? words("system")}</span>{" "}
            {event.actor?.automated && <AutomatedBadge />}{" "}
            {historySentences(event)
              .map(({ word, values }) => words(word, values))
              .join("; ")}
          </span>
        </li>
      ))}
    </ol>
  );
}
