import { getTranslations } from "next-intl/server";
import type { Variable } from "@/lib/codebook/queries";
import { Badge } from "../ui/badge";
import { AddCode } from "./add-code";
import { CodebookCode } from "./codebook-code";

type Props = {
  variable: Variable;
  /** The study's slug for a lead who may still edit its codes. */
  editableIn: string | null;
};

/** One question of the codebook with its allowed answers. */
export async function CodebookVariable({ variable, editableIn }: Props) {
  const words = await getTranslations("studies.codebook");
  const { key, name, question, level, select, max, codes } = variable;
  const shown = codes.filter((code) => editableIn || !code.archivedAt);
  const count = codes.filter((code) => !code.archivedAt).length;
  return (
    <section
      aria-labelledby={key}
      className="grid scroll-mt-4 gap-x-10 gap-y-4 border-rule border-t py-8 lg:grid-cols-[18rem_minmax(0,1fr)]"
    >
      <div className="break-inside-avoid">
        <h2 id={key} className="scroll-mt-4 text-2xl">
          {name}
        </h2>
        <p className="mt-2 font-serif text-lg">{question}</p>
        <p className="mt-3 flex flex-wrap gap-1.5">
          <Badge hint={words("levelHint", { level })}>{words("level", { level })}</Badge>
          <Badge>{select === "one" ? words("one") : words("many", { max })}</Badge>
          <Badge>{words("codes", { count })}</Badge>
        </p>
      </div>
      <div className="min-w-0">
        <ol className="grid gap-5">
          {shown.map((code) => (
            <CodebookCode key={code.key} {...{ variable, code, editableIn }} />
          ))}
        </ol>
        {editableIn && level === "nominal" && <AddCode study={editableIn} variable={variable} />}
      </div>
    </section>
  );
}
