import { getTranslations } from "next-intl/server";
import type { WholeFigure } from "@/lib/frozen/refusal";
import { Section } from "../corpus/section";
import { EmbedCode } from "../figures/embed-code";
import { PngButton } from "../figures/png-button";
import { toolLook } from "../figures/tool-look";

type Props = {
  figure: WholeFigure;
  /** Of the page for a frame; null where none is offered. */
  embed: string | null;
};

/** The figure as files: its data, its picture, its tables. */
export async function FrozenFiles({ figure, embed }: Props) {
  const [words, tools] = await Promise.all([
    getTranslations("frozen.files"),
    getTranslations("figures.tools"),
  ]);
  const api = `/api/frozen/${figure.address}`;
  const making = { png: tools("png"), making: tools("making"), failed: tools("failed") };
  return (
    <Section title={words("title")}>
      <div className="flex flex-wrap gap-2">
        <a href={`${api}?format=json`} download className={toolLook}>
          {words("json")}
        </a>
        <PngButton href={`${api}?format=svg`} name={figure.address} words={making} />
        <a href={`${api}?format=svg`} download className={toolLook}>
          {words("svg")}
        </a>
        {figure.content.sheet.tables.map(({ key, caption }) => (
          <a key={key} href={`${api}?format=csv&table=${key}`} download className={toolLook}>
            {words("csv", { table: caption })}
          </a>
        ))}
        {embed && <EmbedCode title={figure.content.sheet.title} address={embed} isFrozen />}
      </div>
    </Section>
  );
}
