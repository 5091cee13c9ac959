import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EmbedCode } from "./embed-code";
import { PngButton } from "./png-button";
import { toolLook } from "./tool-look";

type Props = {
  title: string;
  /** Of the SVG, CSV and JSON: the figure's own address, with "?" in it. */
  figure: string;
  /** Of the file, without its ending. */
  name: string;
  tables: readonly { key: string; caption: string }[];
  /** Of the page for a frame, as other sites open it; null where no site may show it. */
  embed: string | null;
  /** What freezes the figure, for those who may. */
  freeze: ReactNode;
};

/** The ways to carry one figure away: pictures, its data and tables, a frame for a page, a frozen copy. */
export async function FigureTools({ title, figure, name, tables, embed, freeze }: Props) {
  const words = await getTranslations("figures");
  const svg = `${figure}&format=svg`;
  return (
    <section
      aria-label={words("tools.label", { figure: title })}
      className="flex flex-wrap items-start gap-2 print:hidden"
    >
      <PngButton
        href={svg}
        name={name}
        words={{
          png: words("tools.png"),
          making: words("tools.making"),
          failed: words("tools.failed"),
        }}
      />
      <a href={svg} download className={toolLook}>
        {words("tools.svg")}
      </a>
      <a href={`${figure}&format=json`} download={`${name}.json`} className={toolLook}>
        {words("tools.json")}
      </a>
      {tables.map(({ key, caption }) => (
        <a
          key={key}
          href={`${figure}&format=csv&table=${key}`}
          download
          title={caption}
          className={toolLook}
        >
          {tables.length > 1 ? words("tools.csvOf", { table: caption }) : words("tools.csv")}
        </a>
      ))}
      {freeze}
      {embed && <EmbedCode title={title} address={embed} isFrozen={false} />}
    </section>
  );
}
