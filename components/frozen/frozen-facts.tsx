import { getLocale, getTranslations } from "next-intl/server";
import type { FrozenContent } from "@/lib/frozen/schema";
import { Facts } from "../corpus/facts";
import { Section } from "../corpus/section";
import { frozenWhen } from "./frozen-lines";

/** What a frozen figure was made of, name by name. */
export async function FrozenFacts({ content }: { content: FrozenContent }) {
  const [words, locale] = await Promise.all([getTranslations("frozen"), getLocale()]);
  const { study, filters, agreement, codebookRevision, revision, method, frozenAt } = content;
  const when = words("when", { date: frozenWhen(frozenAt, { locale, precision: "time" }) });
  const { proposedBy, proposedIn } = study;
  const facts = [
    { name: words("facts.study"), value: study.title },
    {
      name: words("facts.proposal"),
      value: (
        <>
          {study.proposal}{" "}
          <span className="text-soft">({words("facts.by", { proposedBy, proposedIn })})</span>
        </>
      ),
    },
    { name: words("facts.source"), value: study.source },
    { name: words("facts.annotationNote"), value: study.annotationNote },
    { name: words("facts.filters"), value: filters },
    { name: words("facts.n"), value: words("facts.count", { n: content.quotes.length }) },
    { name: words("facts.agreement"), value: agreement.join(" ") },
    {
      name: words("facts.codebook"),
      value: words("facts.revision", { codebook: codebookRevision ?? "–", revision }),
    },
    { name: words("facts.method"), value: words("facts.methodVersion", { version: method }) },
    { name: words("facts.frozenAt"), value: <time dateTime={frozenAt}>{when}</time> },
  ];
  return (
    <Section title={words("facts.title")}>
      <Facts facts={facts.filter(({ value }) => value)} />
    </Section>
  );
}
