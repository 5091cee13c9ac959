import { getTranslations } from "next-intl/server";
import type { WholeFigure } from "@/lib/frozen/refusal";
import { Section } from "../corpus/section";
import { toolLook } from "../figures/tool-look";

/** The figure as files: its data, its picture, its tables. */
export async function FrozenFiles({ figure }: { figure: WholeFigure }) {
  const words = await getTranslations("frozen.files");
  const api = `/api/frozen/${figure.address}`;
  return (
    <Section title={words("title")}>
      <div className="flex flex-wrap gap-2">
        <a href={`${api}?format=json`} download className={toolLook}>
          {words("json")}
        </a>
        <a href={`${api}?format=svg`} download className={toolLook}>
          {words("svg")}
        </a>
        {figure.content.sheet.tables.map(({ key, caption }) => (
          <a key={key} href={`${api}?format=csv&table=${key}`} download className={toolLook}>
            {words("csv", { table: caption })}
          </a>
        ))}
      </div>
    </Section>
  );
}
