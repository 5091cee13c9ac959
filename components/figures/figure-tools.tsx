import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CopyText } from "../ui/copy-text";
import { Disclosure } from "../ui/disclosure";
import { PngButton } from "./png-button";
import { toolLook } from "./tool-look";

type Props = {
  title: string;
  /** Of the SVG, CSV and JSON: the figure's own address, with "?" in it. */
  figure: string;
  /** Of the file, without its ending. */
  name: string;
  tables: readonly { key: string; caption: string }[];
  /** Of the page for a frame, as other sites can open it; null where no site may show it. */
  embed: { address: string; height: number } | null;
  /** What freezes the figure, for those who may. */
  freeze: ReactNode;
};

function frameCode({ address, height }: NonNullable<Props["embed"]>, title: string): string {
  const text = (value: string) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${text(address)}" title="${text(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}

/** The ways to carry one figure away: pictures, its tables, a frame for a page, a frozen copy. */
export async function FigureTools({ title, figure, name, tables, embed, freeze }: Props) {
  const words = await getTranslations("figures");
  const svg = `${figure}&format=svg`;
  return (
    <section
      aria-label={words("tools.label", { figure: title })}
      className="mt-5 flex flex-wrap items-start gap-2 print:hidden"
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
      {embed && (
        <Disclosure summary={words("tools.embed")} hint={title}>
          <p className="mb-2 max-w-prose text-sm">{words("tools.embedText")}</p>
          <textarea
            readOnly
            rows={4}
            aria-label={words("tools.embedCode")}
            defaultValue={frameCode(embed, title)}
            className="mb-2 w-full rounded border border-strong-rule bg-surface px-2 py-1 font-mono text-xs"
          />
          <CopyText
            text={frameCode(embed, title)}
            words={{
              copy: words("tools.copyCode"),
              copied: words("tools.copied"),
              byHand: words("tools.byHand"),
            }}
          />{" "}
          <a href={embed.address} className={toolLook}>
            {words("tools.embedOpen")}
          </a>
        </Disclosure>
      )}
    </section>
  );
}
