import { getTranslations } from "next-intl/server";
import type { Values } from "@/lib/base/parameters";
import type { Reason } from "@/lib/base/reason";

export type Parameters = Record<string, string | string[] | undefined>;

/** A page's search parameters with all their values, as routes get them too. */
export function valuesOf(parameters: Parameters): Values {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, [value ?? []].flat()]),
  );
}

/** The ends of a period as they were typed, understood or not, so that nothing typed is lost. */
export function typedDates(parameters: Parameters) {
  const typedIn = (name: string) => [parameters[name] ?? []].flat().join(" ").slice(0, 40);
  return { from: typedIn("from"), to: typedIn("to") };
}

/** What is wrong with parameters, in words, by their name. */
export async function sentences(problems: Record<string, Reason>): Promise<Record<string, string>> {
  const words = await getTranslations("errors");
  return Object.fromEntries(
    Object.entries(problems).map(([name, { key, values }]) => [name, words(key, values ?? {})]),
  );
}
