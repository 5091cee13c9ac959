import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { catalogues, english } from "./catalogue";
import { localeCookie } from "./preferences";

export default getRequestConfig(async () => {
  const wanted = (await cookies()).get(localeCookie)?.value ?? "en";
  const locale = Object.hasOwn(catalogues, wanted) ? wanted : "en";
  return { locale, messages: catalogues[locale] ?? english, timeZone: "UTC" };
});
