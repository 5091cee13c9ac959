import { getLocale, getTranslations } from "next-intl/server";
import type { OutletProfile } from "@/lib/corpus/outlet-queries";
import { Facts } from "./facts";
import { partialDateText } from "./partial-date-text";

function countryName(country: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country;
}

/** What kind of outlet it is, whose, where, and for how many. */
export async function OutletFacts({ outlet }: { outlet: OutletProfile }) {
  const [words, locale] = await Promise.all([getTranslations("corpus"), getLocale()]);
  const { medium, country, ownership, audience } = outlet;
  const facts = [
    { name: words("profile.medium"), value: medium },
    { name: words("profile.country"), value: country && countryName(country, locale) },
    { name: words("profile.ownership"), value: ownership },
    { name: words("profile.audience"), value: audience && audienceText(audience, locale) },
  ];
  return (
    <Facts
      facts={facts.map(({ name, value }) => ({
        name,
        value: value ? (
          <span className="inline-block first-letter:uppercase">{value}</span>
        ) : (
          <span className="text-soft">{words("profile.notKnown")}</span>
        ),
      }))}
    />
  );
}

function audienceText(audience: NonNullable<OutletProfile["audience"]>, locale: string): string {
  const { qualifier, count, unit, asOf } = audience;
  const size = [qualifier, new Intl.NumberFormat(locale).format(count), unit];
  const date = asOf ? `(${partialDateText(asOf, locale)})` : null;
  return [...size, date].filter((part) => part !== null).join(" ");
}
