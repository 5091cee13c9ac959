import type { getTranslations } from "next-intl/server";
import type { Sentence } from "@/lib/exchange/agreement-json";

type Words = Awaited<ReturnType<typeof getTranslations<"agreement">>>;

/** Reasons in the words of the catalogue. */
export function agreementSentence(words: Words): Sentence {
  return (about, key) => words(`${about}.${key}` as Parameters<Words>[0]);
}
