import { cookies } from "next/headers";
import type { Locale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { catalogues, english } from "./catalogue";
import { localeCookie } from "./preferences";

export default getRequestConfig(async () => {
  const wanted = (await cookies()).get(localeCookie)?.value ?? "en";
  const isSpoken = (language: string): language is Locale => Object.hasOwn(catalogues, language);
  const locale = isSpoken(wanted) ? wanted : "en";
  return { locale, messages: catalogues[locale] ?? english, timeZone: "UTC" };
});
