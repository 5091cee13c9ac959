import { getFormatter, getTranslations } from "next-intl/server";
import { historySentences } from "@/lib/studies/history";
import { Section } from "../ui/section";

type Event = {
  id: number;
  at: Date;
  kind: string;
  subject: string;
  before: unknown;
  after: unknown;
  actor: { name: string } | null;
};

/** What happened in the study, the newest first: who, when, what in words. */
export async function StudyHistory({ events }: { events: Event[] }) {
  const [words, format] = await Promise.all([getTranslations("studies.history"), getFormatter()]);
  return (
    <Section id="history" title={words("title")} text={words("lead", { count: events.length })}>
      <ol className="divide-y divide-rule border-rule border-y text-sm">
        {events.map((event) => (
          <li key={event.id} className="grid gap-x-4 py-2 sm:grid-cols-[10.5rem_minmax(0,1fr)]">
            <time dateTime={event.at.toISOString()} className="text-soft tabular-nums">
              {format.dateTime(event.at, { dateStyle: "medium", timeStyle: "short" })}
            </time>
            <span>
              <span className="font-semibold">{event.actor?.name ?? words("system")}</span>{" "}
              {historySentences(event)
                .map(({ word, values }) => words(word, values))
                .join("; ")}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
