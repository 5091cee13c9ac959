import { getTranslations } from "next-intl/server";
import type { WholeFigure } from "@/lib/frozen/refusal";
import { Section } from "../corpus/section";
import { CopyText } from "../ui/copy-text";

const code = "overflow-x-auto rounded border border-rule bg-sunken px-4 py-3 font-mono text-sm";

/** The SHA-256 in full, how anybody checks it, and how the figure is cited. */
export async function FrozenCheck({ figure, cite }: { figure: WholeFigure; cite: string }) {
  const words = await getTranslations("frozen");
  const byHand = { copied: words("check.copied"), byHand: words("check.byHand") };
  return (
    <>
      <Section title={words("check.title")}>
        <p className="max-w-prose">{words("check.text")}</p>
        <pre className={`mt-3 ${code}`}>
          {words("check.command", { file: `${figure.address}.json` })}
        </pre>
        <p className="mt-4 text-soft text-sm">{words("check.sha256")}</p>
        <p className="mb-3 break-all font-mono text-sm">{figure.sha256}</p>
        <CopyText text={figure.sha256} words={{ copy: words("check.copy"), ...byHand }} />
      </Section>
      <Section title={words("citing.title")}>
        <p className="mb-3 max-w-prose break-words">{cite}</p>
        <CopyText text={cite} words={{ copy: words("citing.copy"), ...byHand }} />
      </Section>
    </>
  );
}
