import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { AccessStudy } from "@/lib/base/access";
import type { LiveStanding } from "@/lib/frozen/live-standing";
import type { WholeFigure } from "@/lib/frozen/refusal";
import { PageTitle } from "../ui/page-title";
import { FrozenCheck } from "./frozen-check";
import { FrozenDrawing } from "./frozen-drawing";
import { FrozenFacts } from "./frozen-facts";
import { FrozenFiles } from "./frozen-files";
import { citation } from "./frozen-lines";
import { FrozenTables } from "./frozen-tables";
import { LiveNotice } from "./live-notice";

type Props = {
  figure: WholeFigure;
  study: Pick<AccessStudy, "slug">;
  /** Of the page for a frame in other sites; null where none is offered. */
  embed: string | null;
  live: { standing: LiveStanding; href: string };
  /** The mark whose quotes are open. */
  mark: string | null;
  /** Of its long tables. */
  page: number;
  /** Of the open quotes. */
  part: number;
};

/** A frozen figure: read from what was kept, with one notice of how the study stands today. */
export async function FrozenView({ figure, study, embed, live, mark, page, part }: Props) {
  const words = await getTranslations("frozen");
  const { content } = figure;
  const path = `/frozen/${figure.address}`;
  const pageHref = (other: number) => (other === 1 ? path : `${path}?page=${other}`);
  const hrefOf = (text: string) => {
    const here = pageHref(page);
    return `${here}${here === path ? "?" : "&"}mark=${encodeURIComponent(text)}`;
  };
  return (
    <article lang={content.language}>
      <PageTitle
        title={content.sheet.title}
        lead={content.sheet.sentence}
        kicker={
          <>
            {words("of")}{" "}
            <Link href={`/studies/${study.slug}`} className="underline underline-offset-2">
              {content.study.title}
            </Link>
          </>
        }
      />
      <LiveNotice {...live} method={content.method} />
      <FrozenDrawing {...{ content, hrefOf, part }} path={pageHref(page)} open={mark} />
      <FrozenFacts content={content} />
      <FrozenCheck figure={figure} cite={await citation(figure)} />
      <FrozenFiles figure={figure} embed={embed} />
      <FrozenTables {...{ hrefOf, page, pageHref }} tables={content.sheet.tables} open={mark} />
    </article>
  );
}
