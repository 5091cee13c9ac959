import { getFormatter, getTranslations } from "next-intl/server";
import { historySentences } from "@/lib/studies/history";
import { AutomatedBadge } from "../ui/automated-badge";
import { Section } from "../ui/section";

type Event = {
  id: number;
  at: Date;
  kind: string;
  subject: string;
  before: unknown;
  after: unknown;
  actor: { name: string; automated: boolean } | null;
};

const shownAtOnce = 12;

/** What happened in the study, the newest first: who, when, what in words. */
export async function StudyHistory({ events }: { events: Event[] }) {
  const words = await getTranslations("studies.history");
  const earlier = events.slice(shownAtOnce);
  return (
    <Section id="history" title={words("title")} text={words("lead", { count: events.length })}>
      <EventList events={events.slice(0, shownAtOnce)} />
      {earlier.length > 0 && (
        <details>
          <summary className="inline-flex min-h-10 cursor-pointer items-center font-semibold text-accent text-sm">
            {words("earlier")}
          </summary>
          <EventList events={earlier} />
        </details>
      )}
    </Section>
  );
}

async function EventList({ events }: { events: Event[] }) {
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
