import { getTranslations } from "next-intl/server";
import { recordAdjudicationAction } from "@/lib/annotation/adjudication/actions";
import type { ReadAdjudication } from "@/lib/annotation/adjudication/queries";
import type { SubmittedAnnotation } from "@/lib/annotation/queries";
import type { Variable } from "@/lib/codebook/queries";
import type { ResolvedValue } from "@/lib/comparison/resolved-value";
import { ActionForm } from "../ui/action-form";
import { formWords } from "../ui/form-words";
import { LongTextField } from "../ui/text-fields";
import { CodeOptions } from "./code-options";

type Props = {
  study: string;
  quote: string;
  variable: Variable;
  resolved: ResolvedValue;
  adjudication: ReadAdjudication | null;
  annotations: SubmittedAnnotation[];
};

/** The codes to choose from, as they stand decided or resolved, and the reason that a decision needs. */
export async function DecideForm(props: Props) {
  const { study, quote, variable, resolved, adjudication, annotations } = props;
  const words = await getTranslations("adjudicate");
  const chosen = adjudication?.codes.map(({ key }) => key) ?? [resolved.value ?? []].flat();
  const given = (code: string) =>
    annotations.filter(({ answers }) => answers[variable.key]?.some(({ key }) => key === code))
      .length;
  const options = variable.codes
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ key, name, ...texts }) => ({
      key,
      name,
      given: given(key) > 0 ? words("given", { count: given(key) }) : null,
      about: <About {...texts} />,
    }));
  return (
    <div className="mt-4">
      <ActionForm
        action={recordAdjudicationAction}
        extra={{ study, quote, variable: variable.key, version: adjudication?.version ?? 0 }}
        words={await formWords(words("save"))}
        goTo={`/studies/${study}/adjudicate/${quote}?saved=${variable.key}`}
      >
        <CodeOptions
          legend={words("codes")}
          hint={variable.select === "many" ? words("upTo", { max: variable.max }) : null}
          many={variable.select === "many"}
          inOrder={variable.level !== "nominal"}
          {...{ options, chosen }}
        />
        <LongTextField
          name="reason"
          label={words("reason")}
          hint={words("reasonHint")}
          defaultValue={adjudication?.reason ?? ""}
          rows={3}
        />
      </ActionForm>
    </div>
  );
}

type Texts = { definition: string; include: string | null; exclude: string | null };

async function About({ definition, include, exclude }: Texts) {
  const words = await getTranslations("adjudicate");
  return (
    <>
      {definition}
      {include && ` ${words("include")} ${include}`}
      {exclude && (
        <>
          {" "}
          <i>{words("exclude")}</i> {exclude}
        </>
      )}
    </>
  );
}
