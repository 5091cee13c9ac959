import { getLocale, getTranslations } from "next-intl/server";
import { environment } from "@/lib/base/env";
import type { WholeFigure } from "@/lib/frozen/refusal";

/** Where anybody who may read the study opens the figure. */
export function frozenAddressOf(address: string): string {
  return `${environment().origin}/frozen/${address}`;
}

/** Where a frame in another site's page finds it, if its study is published. */
export function frozenFrameOf(address: string): string {
  return `${environment().origin}/embed/frozen/${address}`;
}

const styles = {
  day: { dateStyle: "long" },
  time: { dateStyle: "long", timeStyle: "short" },
} as const;

/** The moment of freezing in words, the same for every reader. */
export function frozenWhen(frozenAt: string, to: { locale: string; precision: "day" | "time" }) {
  const format = new Intl.DateTimeFormat(to.locale, { ...styles[to.precision], timeZone: "UTC" });
  return format.format(new Date(frozenAt));
}

export async function citation({ address, sha256, content }: WholeFigure): Promise<string> {
  const [words, locale] = await Promise.all([getTranslations("frozen"), getLocale()]);
  return words("facts.cite", {
    study: content.study.title,
    figure: content.sheet.title,
    date: frozenWhen(content.frozenAt, { locale, precision: "day" }),
    address: frozenAddressOf(address),
    sha256,
  });
}

/** What a picture of the figure has to carry: filters, n, agreement, revisions, method, citation. */
export async function frozenLines(figure: WholeFigure): Promise<string[]> {
  const [words, locale] = await Promise.all([getTranslations("frozen"), getLocale()]);
  const { filters, agreement, codebookRevision, revision, method, frozenAt } = figure.content;
  const date = frozenWhen(frozenAt, { locale, precision: "time" });
  const line = words("facts.line", {
    codebook: codebookRevision ?? "–",
    revision,
    method,
    when: words("when", { date }),
  });
  return [filters, ...agreement, line, await citation(figure)];
}
